/** The look of every document: black on white, A4 or Letter with 20 mm margins, 10.65 pt; a reading page on the screen. */
const base = `
*{box-sizing:border-box}
html{color-scheme:light;background:#fff;color:#000}
body{margin:0;font-family:'Inter Variable',Inter,'Noto Sans','Segoe UI',system-ui,sans-serif;font-size:10.65pt;line-height:15.4pt;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,table,figure{margin:0;padding:0}
h1{font-size:18pt;line-height:22.5pt;font-weight:600;letter-spacing:-.015em;margin:8pt 0 4pt}
h2{font-size:11.25pt;line-height:15pt;font-weight:600;margin:8pt 0 2.5pt}
h3{font-size:10.65pt;line-height:15.4pt;font-weight:600;margin:9pt 0 2pt}
h1,h2,h3{break-after:avoid;break-inside:avoid;text-wrap:balance}
p{break-inside:avoid}
p+p,ul+p,table+p,.typed+p{margin-top:3pt}
b,strong{font-weight:600}
ul{padding-inline-start:13.5pt}
li{margin:1pt 0;break-inside:avoid}
.typed{white-space:pre-wrap;overflow-wrap:anywhere}
bdi{overflow-wrap:anywhere}
.date,.nowrap{white-space:nowrap}
.whole{display:inline-block;max-width:100%}
.muted{font-size:9.4pt;line-height:12.75pt}
.keep{break-inside:avoid}
.lead{margin-bottom:2pt}
`;

const furniture = `
.practice{display:flex;justify-content:space-between;gap:18pt;align-items:flex-start;padding-bottom:7pt;border-bottom:1.1pt solid #000;font-size:9.4pt;line-height:12.75pt}
.practice>div{min-width:0}
.practice>div+div{text-align:end;flex:none;max-width:45%}
.practice b{display:block}
.practice .name{font-size:12pt;line-height:15pt}
.patient{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 18pt;padding:4.5pt 0;border-bottom:.56pt solid #000;font-size:10pt}
.patient>*{min-width:0}
`;

const tables = `
table{width:100%;border-collapse:collapse;margin-top:4.5pt;overflow-wrap:anywhere}
thead{display:table-header-group}
tr{break-inside:avoid}
caption{text-align:start;font-weight:600;padding-bottom:3pt}
th,td{text-align:start;vertical-align:top;padding:3pt 9pt 3pt 0;border-bottom:.4pt solid #777}
th:last-child,td:last-child{padding-inline-end:0}
thead th{font-size:9.4pt;line-height:12.75pt;font-weight:500;padding-block:2.5pt;border-bottom:.56pt solid #000;vertical-align:bottom}
tbody th{font-weight:600}
.pairs,.times{table-layout:fixed}
.pairs th{width:118pt}
.pairs th,.pairs td{padding-block:2.6pt}
.times th{width:176pt}
.times th,.times td{padding-block:3pt}
.dense{table-layout:fixed;font-size:9pt;line-height:12.4pt}
.dense th,.dense td{padding:3pt 7pt 3pt 0}
.dense thead th{font-size:8.6pt;line-height:11.4pt}
.choices td:last-child{width:150pt;text-align:end;font-weight:600}
.rows td{padding-block:1.4pt;border:0}
.rows td:first-child{width:18pt;padding-inline-end:6pt}
.choices td{padding-block:3pt}
.decision{break-inside:avoid}
.clause{break-before:avoid}
`;

const parts = `
.box{width:9.5pt;height:9.5pt;vertical-align:-1pt;fill:none;stroke:#000;stroke-width:1.2}
.choices .box{margin-inline:9pt 3pt}
.warn{margin-inline-end:1pt;border:1.1pt solid #000;padding:7pt 12pt;margin-top:9pt;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:18pt;align-items:center;break-inside:avoid}
.warn h2{margin:0 0 2pt}
.warn .tel{font-size:15pt;line-height:19.5pt;font-weight:600;text-align:end;max-width:150pt}
.cols{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 27pt}
.outside{border-inline-start:1.9pt solid #000;padding-inline-start:9pt;margin-top:5pt;break-inside:avoid}
.outside p+p{margin-top:1pt}
.signatures{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:30pt;margin-top:9pt;break-inside:avoid}
.signatures .ink{display:block;width:100%;height:46pt;margin-bottom:2pt}
.signatures .letters{height:auto;min-height:46pt;display:flex;align-items:end;font-size:13pt;line-height:17pt;font-style:italic}
.signatures .line{border-top:.56pt solid #000;padding-top:4pt;font-size:9.4pt;line-height:12.75pt}
.signatures b{display:block}
.figure{margin-top:4pt}
.figure figcaption{break-before:avoid}
@media print{.floats{float:left;width:100%;padding-bottom:8pt;break-inside:avoid}.paper-code,.paper-end{clear:both}}
.maps{display:flex;flex-wrap:wrap;justify-content:center;gap:9pt 24pt;margin:4pt 0 2pt}
.maps>svg{break-inside:avoid;display:block;max-width:100%;height:auto;max-height:230pt}
.code{display:grid;grid-template-columns:repeat(4,auto);gap:9pt 24pt;justify-content:start;margin:12pt 1pt 12pt 0;padding:15pt 18pt;border:1.1pt solid #000;font-family:'DejaVu Sans Mono','Liberation Mono',Consolas,Menlo,monospace;font-size:17pt;line-height:24pt;letter-spacing:.06em;break-inside:avoid}
.code i{font:500 8pt/24pt 'Inter Variable',Inter,sans-serif;letter-spacing:0;margin-inline-end:5pt}
.after{margin-top:9pt}
.fill{display:grid;grid-template-columns:auto minmax(0,1fr);gap:12pt 9pt;margin-top:9pt}
.fill span{border-bottom:.56pt solid #000}
`;

/**
 * Screen: the same text as a sheet to read, 20 px and a measure of about 72 characters; no page furniture. A table that is wider
 * than the window scrolls by itself, with a shadow at the edge where more follows.
 */
const screen = `
@media screen{
body{background:#fff;font-size:20px;line-height:30px}
body:focus{outline:0}
body:focus-visible::after{content:'';position:fixed;inset:0;border:3px solid #0a5150;pointer-events:none}
.sheet{max-width:52rem;margin:0 auto;padding:32px 40px 64px}
h1{font-size:34px;line-height:41px;margin:28px 0 10px}
h2{font-size:22px;line-height:30px;margin:30px 0 6px}
h3{font-size:20px;line-height:30px;margin:18px 0 4px}
.practice,.patient,.muted,.signatures .line,thead th{font-size:17px;line-height:25px}
.dense,.dense thead th{font-size:15px;line-height:22px}
.practice .name{font-size:20px;line-height:28px}
th,td{padding-block:9px}
.pairs th{width:220px}
.times th{width:320px}
p+p,ul+p,table+p{margin-top:10px}
li{margin:5px 0}
.choices td:last-child{width:220px}
.rows td:first-child{width:34px}
.box{width:18px;height:18px;vertical-align:-2px}
.sheet:has(.dense){max-width:66rem}
.scroll{overflow-x:auto;background:linear-gradient(90deg,#fff 50%,#fff0) 0 0/48px 100% local,linear-gradient(270deg,#fff 50%,#fff0) 100% 0/48px 100% local,linear-gradient(90deg,#0004,#0000) 0 0/14px 100%,linear-gradient(270deg,#0004,#0000) 100% 0/14px 100%;background-repeat:no-repeat}
.scroll .dense{min-width:50rem}
.maps{flex-wrap:wrap}
}
`;

/** All rules that do not depend on the case. */
export const pageStyles = [base, furniture, tables, parts, screen].map((rules) => rules.trim()).join('\n');
