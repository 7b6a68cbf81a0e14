/** The stylesheet of the server's pages. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1c1b1a, #e9e6e1);
  --ground: light-dark(#fff, #161514);
  --muted: light-dark(#4b4844, #bdb8b0);
  --rule: light-dark(#77716a, #8f897f);
  --accent: light-dark(#0b4a6b, #9bd1ee);
  --on-accent: light-dark(#fff, #0d1a22);
  --error: light-dark(#a1231b, #ff9d94);
}
body {
  margin: 0;
  padding: 1.5rem;
  background: var(--ground);
  color: var(--text);
  font: 1.0625rem/1.6 system-ui, sans-serif;
}
main { max-inline-size: 40rem; margin-inline: auto; }
h1 { line-height: 1.2; }
a { color: var(--accent); }
dt { font-weight: 600; }
dd { margin: 0 0 0.75rem; }
fieldset, .field { margin: 0 0 1.5rem; padding: 0; border: 0; min-inline-size: 0; }
legend, label { display: block; padding: 0; font-weight: 600; }
.choice { display: flex; gap: 0.75rem; align-items: center; min-block-size: 44px; }
.choice label { font-weight: 400; }
.hint { margin: 0; color: var(--muted); }
.error { margin: 0; color: var(--error); font-weight: 600; }
.invalid { padding-inline-start: 1rem; border-inline-start: 4px solid var(--error); }
input:is([type="text"], [type="email"], [type="date"], [type="file"]), select, textarea {
  box-sizing: border-box;
  inline-size: 100%;
  min-block-size: 44px;
  padding: 0.5rem;
  border: 1px solid var(--rule);
  border-radius: 3px;
  background: var(--ground);
  color: inherit;
  font: inherit;
}
input:is([type="radio"], [type="checkbox"]) { flex: none; inline-size: 1.5rem; block-size: 1.5rem; margin: 0; accent-color: var(--accent); }
button {
  min-block-size: 44px;
  padding: 0.5rem 1.25rem;
  border: 2px solid transparent;
  border-radius: 3px;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.summary { margin-block-end: 1.5rem; padding: 1rem; border: 3px solid var(--error); }
.summary h2 { margin: 0; font-size: 1.25rem; }
.trap { display: none; }
@media print { button { display: none; } }
`;
