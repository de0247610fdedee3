/** How the morning page looks, on a light and a dark screen and on paper; what a colour says is said by a sign or a word too. */
export const morningStyle = `
:root { color-scheme: light dark;
  --paper: #fbfcfd; --card: #ffffff; --ink: #1b2430; --quiet: #5a6675; --line: #e3e8ee; --rail: #cbd4de;
  --good: #1d7a4c; --good-soft: #e4f4ea; --bad: #b3261e; --bad-soft: #fdeceb; --slow: #8a5a00; --slow-soft: #fdf1d8; --plot: #5b84b1; --link: #1f5fa8; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #12161b; --card: #1a2027; --ink: #e6ebf1; --quiet: #9aa6b4; --line: #2a323c; --rail: #3b4653;
  --good: #6fd39a; --good-soft: #14301f; --bad: #ff9a92; --bad-soft: #3a1a18; --slow: #f0c06a; --slow-soft: #362808; --plot: #7ea9d8; --link: #8bbdf5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 880px; padding: 2.5rem clamp(1rem, 4vw, 2.5rem) 2rem; background: var(--paper); color: var(--ink);
  font: 16px/1.65 system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", sans-serif; }
p { margin: 0; } a { color: var(--link); text-underline-offset: .15em; } time, td, dd { font-variant-numeric: tabular-nums; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 4px; }
.quiet { color: var(--quiet); } .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header { margin-bottom: 1.75rem; }
h1 { display: flex; align-items: center; gap: .6rem; margin: .35rem 0 .4rem; font-size: clamp(1.6rem, 4.5vw, 2.3rem); line-height: 1.25; font-weight: 650; letter-spacing: .01em; }
.sign { flex: none; display: grid; place-items: center; width: 1.5em; height: 1.5em; border-radius: 50%; font-size: .72em; }
.good .sign { background: var(--good-soft); color: var(--good); } .bad .sign { background: var(--bad-soft); color: var(--bad); }
.lead { font-size: 1.1rem; margin-bottom: .4rem; max-width: 42em; }
h2 { margin: 0 0 .2rem; font-size: 1.05rem; font-weight: 650; }
section { margin-top: 2.2rem; }
.track { display: flex; list-style: none; margin: 0; padding: 0; }
.track li { position: relative; flex: 1; display: flex; flex-direction: column; align-items: center; gap: .35rem; text-align: center; font-size: .88rem; }
.track li + li::before { content: ""; position: absolute; top: .85rem; right: calc(50% + 1.1rem); width: calc(100% - 2.2rem); height: 2px; border-radius: 1px; background: var(--rail); }
.track .passed + .passed::before { background: var(--good); opacity: .55; }
.dot { display: grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 50%; font-weight: 650; background: var(--card); border: 1.5px solid var(--rail); color: var(--quiet); }
.passed .dot { background: var(--good-soft); border-color: transparent; color: var(--good); }
.failed .dot { background: var(--bad); border-color: var(--bad); color: var(--paper); }
.track .open { color: var(--quiet); } .track .failed { font-weight: 650; color: var(--bad); }
.job { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 1.2rem 2rem; margin-top: 1.8rem; padding: 1.2rem 1.4rem; border: 1px solid var(--line); border-left: 4px solid var(--bad); border-radius: 12px; background: var(--card); }
.job h2 { font-size: .85rem; font-weight: 500; color: var(--quiet); }
.job a, .job .quiet, .job code { display: block; } .desk { font-weight: 650; } .phone { font-size: 1.35rem; font-weight: 650; letter-spacing: .02em; }
.whole { white-space: nowrap; } .job code { margin-top: .5rem; } .job .quiet { font-size: .88rem; }
code { font: .85em ui-monospace, "SF Mono", Menlo, Consolas, monospace; color: var(--quiet); overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(136px, 1fr)); gap: .7rem; margin: 1.8rem 0 0; }
.tiles div { padding: .7rem .85rem; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
dt { color: var(--quiet); font-size: .83rem; } dd { margin: 0; font-size: 1.05rem; font-weight: 600; white-space: nowrap; }
table { border-collapse: collapse; width: 100%; margin-top: .5rem; font-size: .94rem; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; vertical-align: middle; }
th:first-child { text-align: left; padding-left: 0; white-space: normal; } tbody th { font-weight: 400; } thead th { color: var(--quiet); font-weight: 500; font-size: .83rem; }
th.picture, td.picture { width: 200px; text-align: left; } tr:last-child > * { border-bottom: 0; }
.plot { display: block; width: 180px; height: 34px; overflow: visible; }
.plot path { fill: none; } .plot .line { stroke: var(--plot); stroke-width: 1.6; stroke-linejoin: round; stroke-linecap: round; }
.plot .floor { stroke: var(--line); } .plot .usual { stroke: var(--quiet); stroke-dasharray: 3 3; } .plot .now { fill: var(--plot); } .plot .bad { fill: var(--bad); }
.note { margin-left: .4rem; padding: .05rem .5rem; border-radius: 1rem; font-size: .8rem; white-space: nowrap; }
.note.bad { background: var(--bad-soft); color: var(--bad); } .note.slow { background: var(--slow-soft); color: var(--slow); }
.strip { display: flex; gap: 3px; height: 30px; margin: .5rem 0 .3rem; }
.strip i { flex: 1; max-width: 22px; border-radius: 3px; } .strip .good { background: var(--good); opacity: .55; align-self: flex-end; height: 60%; } .strip .bad { background: var(--bad); }
.strip i:last-child { opacity: 1; }
details { margin-top: .5rem; } summary { cursor: pointer; color: var(--quiet); } .scroll { overflow-x: auto; }
.runs td { text-align: left; } .runs .why { white-space: normal; color: var(--quiet); font-size: .9em; } td.good, span.good { color: var(--good); } td.bad code, span.bad { color: var(--bad); }
.others { list-style: none; margin: .3rem 0 0; padding: 0; } .others b { font-weight: 600; }
figure { margin: .6rem 0 0; } img { display: block; max-width: 100%; border: 1px solid var(--line); border-radius: 10px; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .83rem; }
@media (max-width: 560px) { .job { grid-template-columns: 1fr; } .track { flex-direction: column; gap: .5rem; } .track li { flex-direction: row; } .track li + li::before { display: none; } th.picture, td.picture { display: none; } }
@media print { body { padding: 0; font-size: 12px; } details { display: none; } .job, .tiles div { break-inside: avoid; } }
`;
