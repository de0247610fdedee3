/** How the page of differences looks, on a light and a dark screen and on paper; what a colour says is said by a word too. */
export const differenceStyle = `
:root { color-scheme: light dark;
  --paper: #ffffff; --ink: #1c1f24; --quiet: #5c6470; --line: #d5dae1; --head: #f3f5f8;
  --added: #e3f4e5; --added-ink: #14622a; --removed: #fde7e6; --removed-ink: #96201a; --changed: #fff3d6; --changed-ink: #7a4d00; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #15181d; --ink: #e4e7ec; --quiet: #9aa3b0; --line: #343b46; --head: #1e232b;
  --added: #12331c; --added-ink: #7fdc97; --removed: #3d1716; --removed-ink: #ff9d96; --changed: #3a2c08; --changed-ink: #f2c462; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem clamp(1rem, 4vw, 3rem); background: var(--paper); color: var(--ink);
  font: 15px/1.6 system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .75rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; }
dt { color: var(--quiet); } dd { margin: 0; } time { font-variant-numeric: tabular-nums; }
.notice { color: var(--quiet); margin: .75rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
thead th { background: var(--head); font-weight: 600; white-space: nowrap; }
tbody th { white-space: nowrap; width: 1%; font-weight: 400; }
.mark { padding: .05rem .5rem; border-radius: 1rem; font-size: .85em; color: var(--quiet); }
.added .mark { background: var(--added); color: var(--added-ink); }
.removed .mark { background: var(--removed); color: var(--removed-ink); }
.changed .mark { background: var(--changed); color: var(--changed-ink); }
tr.added td:not(.none) { background: var(--added); } tr.removed td:not(.none) { background: var(--removed); }
tr.changed td.differs { background: var(--changed); } tr.same td { color: var(--quiet); }
td.none { background: repeating-linear-gradient(135deg, transparent 0 6px, var(--head) 6px 12px); }
ins { text-decoration: none; font-weight: 700; color: var(--added-ink); }
del { color: var(--removed-ink); }
body:has(#only:checked) .same { display: none; }
@media print { body { padding: 0; font-size: 11px; } label { display: none; } }
`;
