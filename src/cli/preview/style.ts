/** The stylesheet of what the preview adds to the centre's own. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1c1b1a, #e9e6e1);
  --ground: light-dark(#fff, #161514);
  --raised: light-dark(#f6f4f0, #201f1d);
  --muted: light-dark(#4b4844, #bdb8b0);
  --rule: light-dark(#d9d4cc, #3b3834);
  --accent: light-dark(#0b4a6b, #9bd1ee);
  --error: light-dark(#8c1d18, #ffb4ab);
  --warning: light-dark(#6b4600, #f3c26b);
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  font: 1.0625rem/1.6 system-ui, sans-serif;
}
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.status {
  position: fixed;
  inset-block-end: 1rem;
  inset-inline-end: 1rem;
  z-index: 1;
  margin: 0;
  padding: 0.375rem 0.875rem;
  border: 1px solid var(--rule);
  border-radius: 3px;
  background: var(--raised);
  font-size: 0.9375rem;
}
.status:empty { border: 0; padding: 0; }

.bar {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.25rem 2.5rem;
  padding: 0.5rem clamp(1rem, 2.5vw, 2rem);
  border-block-end: 1px solid var(--rule);
  background: var(--raised);
  font-size: 0.9375rem;
}
.bar__title { margin: 0; font-size: 1rem; font-weight: 650; overflow-wrap: anywhere; }
.switches { display: flex; flex-wrap: wrap; gap: 0 2rem; }
.switch { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 0.5rem; }
.switch__label { margin: 0; color: var(--muted); }
.switch ul { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.option {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-block-size: 44px;
  min-inline-size: 44px;
  padding-inline: 0.5rem;
  text-decoration-thickness: 1px;
  text-underline-offset: 0.2em;
}
.option[aria-current] {
  color: var(--text);
  font-weight: 650;
  text-decoration: none;
  box-shadow: inset 0 -2px currentColor;
}

.problem {
  padding: 1rem clamp(1rem, 2.5vw, 2rem);
  border-block-end: 1px solid var(--rule);
  border-inline-start: 6px solid var(--error);
  background: var(--raised);
}
.problem h2 { margin: 0 0 0.5rem; color: var(--error); font-size: 1.125rem; line-height: 1.3; }
.problem pre { margin: 0; overflow-x: auto; font: 0.9375rem/1.5 ui-monospace, monospace; }

/* The text keeps its measure; what lint finds stands beside it where there is room, else below. */
.summary__title.summary__title { font-size: 1rem; }
.summary, .notes { font-size: 0.9375rem; line-height: 1.5; text-align: start; }
.pc-root :is(.summary p, .note p, .note ul) { max-inline-size: 60ch; }
.summary__notice, .note__law { color: var(--muted); }
.summary { margin-block-end: 1rem; }
.summary__notice { margin-block-start: 0.25rem; font-size: 0.875rem; }
.notes { margin-block: 0 1.75rem; }
.notes > ul { display: grid; gap: 0.75rem; margin: 0; padding: 0; list-style: none; }
.note {
  padding: 0.5rem 0.875rem 0.625rem;
  border-inline-start: 4px solid var(--muted);
  background: var(--raised);
}
.note[data-mark="error"] { border-color: var(--error); }
.note[data-mark="warning"] { border-color: var(--warning); }
.note__mark { color: var(--muted); font-size: 0.875rem; }
.note__mark strong { color: var(--text); }
.note[data-mark="error"] strong { color: var(--error); }
.note[data-mark="warning"] strong { color: var(--warning); }
.pc-root .note__places { display: grid; gap: 0.25rem; padding: 0; list-style: none; }
.note .note__places code { display: block; color: var(--muted); font-size: 0.8125rem; overflow-wrap: anywhere; }
.note__mend { margin-block-start: 0.25rem; }
.note__law { font-size: 0.875rem; }
.note__law a { display: inline-block; padding-block: 0.625rem; }

@container pc (inline-size >= 58em) {
  .pc-layout.pc-layout {
    grid-template-columns: minmax(9rem, 13rem) minmax(0, 46rem) minmax(15rem, 1fr);
    grid-template-areas: "contents header whole" "contents sections sections" "contents footer footer";
    column-gap: clamp(1.5rem, 3cqi, 3rem);
    max-inline-size: 90rem;
    padding-inline: clamp(1rem, 2.5cqi, 2rem);
  }
  .whole { grid-area: whole; }
  .pc-section { display: grid; grid-template-columns: subgrid; }
  .pc-sections { display: grid; grid-template-columns: subgrid; align-content: start; }
  .pc-sections > * { grid-column: 1 / -1; }
  .pc-section { grid-template-rows: repeat(8, auto) 1fr; }
  .pc-section > * { grid-column: 1; }
  .pc-section > .notes { grid-column: 2; grid-row: 1 / -1; margin-block-start: 0.875rem; }
}
@media print { .bar, .status, .notes, .whole, .problem { display: none; } }
`;
