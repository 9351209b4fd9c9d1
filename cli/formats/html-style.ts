/** The look of the HTML report: light and dark, on screen and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #2b2320; --soft: #75675f; --paper: #fbf7f2; --card: #fff; --line: #eadfd4; --warm: #d9643a;
  --good: #2f7d4f; --fair: #a96a00; --poor: #b3261e; --mark: #ffe9d6; --strong: #ffd9d4; --hint: #f1ece6; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3ebe4; --soft: #b5a59a; --paper: #191513; --card: #241e1b; --line: #3b322c; --warm: #f08a5d;
  --good: #79c99a; --fair: #e5b35c; --poor: #ff9a8f; --mark: #57351f; --strong: #5c2925; --hint: #352d28; } }
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 16px/1.55 ui-sans-serif, system-ui, sans-serif; padding: 2.5rem 1rem; }
main { max-width: 46rem; margin: 0 auto; }
h1 { font: 500 1.9rem/1.2 ui-serif, "Iowan Old Style", "Palatino Linotype", Georgia, serif; letter-spacing: -.01em; margin-bottom: 1.5rem; }
h2 { font-size: 1rem; overflow-wrap: anywhere; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 1.25rem 1.5rem; margin-bottom: 1.25rem; break-inside: avoid-page; }
article.bad { border-color: var(--poor); }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
.score { color: var(--soft); white-space: nowrap; }
.score strong { font-size: 1.6rem; font-weight: 640; line-height: 1; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.score.good strong { color: var(--good); } .score.fair strong { color: var(--fair); } .score.poor strong { color: var(--poor); }
ul, ol { list-style: none; padding: 0; }
.parts { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .75rem 0 1rem; font-size: .875rem; }
.tag::first-letter { text-transform: uppercase; }
.parts li::before { content: ""; display: inline-block; width: .6em; height: .6em; border-radius: 50%; margin-right: .45em; border: 1.5px solid var(--warm); }
.parts .there::before { background: var(--warm); } .parts .wanted { font-weight: 600; }
.parts .unasked { color: var(--soft); } .parts .unasked::before { border-color: var(--line); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.draft { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid var(--line); padding-left: 1rem; margin-bottom: 1rem; }
mark { color: inherit; background: var(--mark); border-radius: 3px; text-decoration: underline dashed var(--warm) 2px; text-underline-offset: 3px; text-decoration-skip-ink: none; }
mark.strong { background: var(--strong); text-decoration-style: solid; } mark.suggestion { background: var(--hint); text-decoration-style: dotted; }
ol > li { display: grid; gap: .25rem; border-top: 1px solid var(--line); padding: .9rem 0; break-inside: avoid; }
.what { display: flex; flex-wrap: wrap; align-items: baseline; gap: .15rem .6rem; }
.what strong { flex: 1 1 14rem; font-weight: 600; }
.tag { display: inline-block; font-size: .75rem; padding: .1rem .55rem; border-radius: 99px; background: var(--mark); }
.tag.strong { background: var(--strong); } .tag.suggestion { background: var(--hint); }
code { color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; }
q { color: var(--soft); overflow-wrap: anywhere; }
.instead li { color: var(--good); } .instead li::before { content: "→ "; }
.why { color: var(--soft); font-size: .9rem; }
table { font-size: .875rem; border-collapse: collapse; } caption { text-align: left; font-weight: 600; padding: .5rem 0; }
td { padding: .1rem 1rem .1rem 0; vertical-align: top; } td:first-child { text-align: right; font-variant-numeric: tabular-nums; }
footer dl { display: flex; flex-wrap: wrap; gap: 2rem; } dt { color: var(--soft); font-size: .875rem; } dd { font-size: 1.4rem; font-weight: 640; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
@media print { body { background: none; padding: 0; } article { border-radius: 0; } }
`;
