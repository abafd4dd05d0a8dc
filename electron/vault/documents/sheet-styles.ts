/** The look of the sheet that is written on: lines 8 mm apart, boxes of 3.6 mm, what was before in small grey type. */
export const sheetStyles = `
.write{font-size:9.4pt;line-height:12.6pt}
.write h1{margin:0;font-size:15pt;line-height:19pt}
.write h2{margin:5pt 0 1pt;font-size:10.4pt;line-height:13pt}
.write .name{font-size:8.6pt;line-height:11pt;white-space:nowrap}
.write .top{display:flex;justify-content:space-between;align-items:flex-start;gap:14pt;margin:7pt 0 3pt}
.write .sheet-number{border:1.1pt solid #000;padding:2pt 9pt 3pt;text-align:center;flex:none}
.write .sheet-number b{display:block;font-size:19pt;line-height:24pt;font-weight:600;letter-spacing:.04em;font-variant-numeric:tabular-nums;white-space:nowrap}
.write .alerts{border:1.1pt solid #000;padding:3pt 7pt;display:grid;grid-template-columns:auto minmax(0,1fr);gap:1pt 9pt;break-inside:avoid}
.write .alerts b{font-size:8.6pt}
.write .before{margin-top:3pt;font-size:8pt;line-height:10.4pt;color:#555}
.write .row{display:flex;gap:9pt;align-items:flex-end;break-inside:avoid}
.write .blank{display:flex;gap:4pt;align-items:flex-end;min-width:0;height:7.2mm}
.write .blank .line{flex:1 1 0;min-width:0;border-bottom:.56pt solid #000;min-height:12.6pt;font-size:10pt;overflow:hidden}
.write .ticks{min-height:15pt;padding-top:2pt;align-items:baseline}
.write .ticks .first{flex:none;line-height:13pt}
.write .options{display:inline-flex;flex-wrap:wrap;gap:0 8pt;line-height:13pt}
.write .ticks .blank{flex:1 1 0;height:15pt;align-self:flex-end}
.write .row>.ticks{flex:none;padding-top:0}
.write .choice{white-space:nowrap;font-size:8.6pt;line-height:13pt}
.write .box{width:10.2pt;height:10.2pt;vertical-align:-1.6pt}
.write .places{display:grid;grid-template-columns:auto minmax(0,1fr);gap:14pt;break-inside:avoid;margin-top:5pt}
.write .figures{display:flex;gap:10pt}
.write .figures svg{display:block}
.write .zones{font-size:8.6pt;line-height:11pt;padding:0;list-style:none}
.write .zones li{margin:0 0 3.4pt}
.write .zones .box{width:8pt;height:8pt;vertical-align:-1pt}
.write .ruled{height:7.4mm;border-bottom:.4pt solid #777}
.write table{table-layout:fixed;margin-top:2pt}
.write th,.write td{border:.56pt solid #000;padding:1pt 3pt;vertical-align:middle;height:7.4mm;font-size:9.4pt;line-height:11pt}
.write th:last-child,.write td:last-child{padding-inline-end:3pt}
.write thead th{height:auto;padding:1.5pt 3pt;font-size:8pt;line-height:9.6pt;vertical-align:bottom}
.write .tight tbody td,.write .tight tbody th{height:6.2mm;padding-block:.4pt}
.write .graded td,.write .graded th{height:6.4mm;white-space:nowrap}
.write .graded .options{gap:0 6pt}
.write .graded td:last-child{font-size:7.6pt;line-height:9pt;white-space:normal}
.write .codes{display:flex;justify-content:space-between;font-size:8pt;line-height:10pt}
.write .code-on,.write .code-off{min-width:11pt;height:11pt;text-align:center;border:.9pt solid transparent;border-radius:6pt}
.write .code-on{border-color:#000;font-weight:600}
.write .legend{font-size:7.6pt;line-height:9.4pt;margin:0 0 2pt}
.write .next-page{break-before:page}
@media screen{
.write{font-size:16px;line-height:22px}
.write .name,.write .choice,.write .zones,.write .alerts b{font-size:14px;line-height:19px}
.write .before,.write .legend,.write thead th,.write .graded td:last-child{font-size:13px;line-height:18px}
.write .codes{font-size:13px;line-height:16px}
.write .code-on,.write .code-off{height:18px;min-width:18px;border-radius:10px}
.write th,.write td{font-size:14px;line-height:18px}
.sheet:has(.write){max-width:66rem}
.write .scroll{overflow-x:auto}
.write .scroll table{min-width:50rem}
}
`;
