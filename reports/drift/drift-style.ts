/** How the page about a changed site looks, on a light and a dark screen and on paper; what a colour says is said by a word too. */
export const driftStyle = `
:root { color-scheme: light dark;
  --paper: #ffffff; --ink: #1c1f24; --quiet: #5c6470; --line: #d5dae1; --head: #f3f5f8;
  --good: #e3f4e5; --good-ink: #14622a; --bad: #fde7e6; --bad-ink: #96201a; --warn: #fff3d6; --warn-ink: #7a4d00; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #15181d; --ink: #e4e7ec; --quiet: #9aa3b0; --line: #343b46; --head: #1e232b;
  --good: #12331c; --good-ink: #7fdc97; --bad: #3d1716; --bad-ink: #ff9d96; --warn: #3a2c08; --warn-ink: #f2c462; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem clamp(1rem, 4vw, 3rem); background: var(--paper); color: var(--ink);
  font: 15px/1.6 system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .75rem; } h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; } h3 { font-size: 1rem; margin: 1rem 0 .4rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; } dt { color: var(--quiet); } dd { margin: 0; }
ul.verdicts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .75rem; }
ul.verdicts li { border: 1px solid var(--line); border-radius: .6rem; padding: .5rem .9rem; min-width: 11rem; }
ul.verdicts b { display: block; font-size: 1.05rem; }
.mark { padding: .05rem .5rem; border-radius: 1rem; font-size: .85em; background: var(--head); color: var(--quiet); white-space: nowrap; }
.works { background: var(--good); color: var(--good-ink); } .broken { background: var(--bad); color: var(--bad-ink); }
.at-risk { background: var(--warn); color: var(--warn-ink); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--head); font-weight: 600; white-space: nowrap; }
td:is(:first-child, :last-child) code { white-space: nowrap; }
code { font: .88em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono CJK TC", monospace; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; } @media (max-width: 50rem) { .sides { grid-template-columns: 1fr; } }
ol.snapshot { list-style: none; margin: 0; padding: .5rem; border: 1px solid var(--line); border-radius: .4rem; overflow-x: auto; }
ol.snapshot li { white-space: pre; padding: 0 .4rem; border-radius: .2rem; }
li.gone { background: var(--bad); color: var(--bad-ink); } li.come { background: var(--good); color: var(--good-ink); }
figure { margin: 1rem 0; } figcaption { color: var(--quiet); } img { max-width: 100%; border: 1px solid var(--line); border-radius: .4rem; }
@media print { body { padding: 0; font-size: 11px; } }
`;
