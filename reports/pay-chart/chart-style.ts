/** How the chart looks, on a light and a dark screen and on paper; the colours keep apart for who sees no red or green. */
export const chartStyle = `
:root { color-scheme: light dark;
  --paper: #ffffff; --card: #f6f8fb; --ink: #1c2430; --quiet: #5b6675; --line: #e1e6ee; --zero: #9aa5b4;
  --base: #2f6db3; --professional: #55a9c9; --supervisor: #8d7cc3; --other: #b9c4d0; --bonus: #eba23c; --net: #14202e; --gap: #c9d1dc; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #12161c; --card: #1a2029; --ink: #e7ebf1; --quiet: #98a3b3; --line: #2a323e; --zero: #5b6777;
  --base: #4a8bd6; --professional: #4fb3c4; --supervisor: #9f8be0; --other: #667488; --bonus: #e39b34; --net: #ffffff; --gap: #333d4a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1180px; padding: 2rem clamp(1rem, 4vw, 3rem); background: var(--paper); color: var(--ink);
  font: 15px/1.6 system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", sans-serif; }
h1 { margin: 0; font-size: 1.7rem; letter-spacing: .02em; }
.range { margin: 0 0 1.2rem; color: var(--quiet); }
dl { display: flex; flex-wrap: wrap; gap: .8rem; margin: 0 0 1.2rem; }
dl div { flex: 1 1 150px; padding: .7rem 1.1rem; border-radius: 12px; background: var(--card); }
dt { color: var(--quiet); font-size: .85rem; } dd { margin: 0; font-size: 1.45rem; font-weight: 600; font-variant-numeric: tabular-nums; }
dd small { font-size: .8rem; font-weight: 400; color: var(--quiet); }
figure { margin: 0; padding: 1rem 1rem .6rem; border: 1px solid var(--line); border-radius: 14px; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; margin: 0 0 .4rem; padding: 0; list-style: none; font-size: .9rem; }
.legend .hint { color: var(--quiet); }
.legend i { display: inline-block; width: .85em; height: .85em; margin-right: .45em; border-radius: 3px; vertical-align: -.06em; }
.legend i.net { height: 3px; width: 1.4em; border-radius: 2px; vertical-align: .25em; }
svg { display: block; width: 100%; height: auto; }
.base { fill: var(--base); } .professional { fill: var(--professional); } .supervisor { fill: var(--supervisor); }
.other { fill: var(--other); } .bonus { fill: var(--bonus); }
i.base { background: var(--base); } i.professional { background: var(--professional); } i.supervisor { background: var(--supervisor); }
i.other { background: var(--other); } i.bonus { background: var(--bonus); } i.net { background: var(--net); }
i.gap { background: repeating-linear-gradient(45deg, var(--gap) 0 2px, transparent 2px 4px); }
rect.gap { fill: url(#gaps); } #gaps path { stroke: var(--gap); stroke-width: 1.6; }
.grid { stroke: var(--line); } .zero { stroke: var(--zero); } .year { stroke: var(--zero); stroke-width: .8; }
.tick { fill: var(--quiet); font-size: 11.5px; font-variant-numeric: tabular-nums; } .strong { font-weight: 600; fill: var(--ink); }
.axis { fill: var(--quiet); font-size: 11.5px; }
.halo, path.net { fill: none; stroke-linecap: butt; }
.halo { stroke: var(--paper); stroke-width: 5.5; opacity: .8; } path.net { stroke: var(--net); stroke-width: 2.6; }
.tip { fill: transparent; } .tip:hover { fill: var(--ink); fill-opacity: .07; }
details { margin-top: 1.2rem; } summary { cursor: pointer; color: var(--quiet); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin-top: .6rem; font-size: .92rem; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .7rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
th:first-child { text-align: left; } tbody th { font-weight: 400; } thead th { color: var(--quiet); font-weight: 600; }
td.note { text-align: left; color: var(--quiet); }
.notice { margin: 1.2rem 0 0; color: var(--quiet); font-size: .9rem; }
@media print { body { padding: 0; } details { display: none; } }
`;
