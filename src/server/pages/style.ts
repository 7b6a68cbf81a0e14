/** The stylesheet of the server's pages. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1c1b1a, #e9e6e1);
  --ground: light-dark(#fff, #161514);
  --muted: light-dark(#4b4844, #bdb8b0);
  --hairline: light-dark(#d8d4cd, #3d3a36);
  --rule: light-dark(#77716a, #8f897f);
  --accent: light-dark(#0b4a6b, #9bd1ee);
  --on-accent: light-dark(#fff, #0d1a22);
  --error: light-dark(#8f1616, #ffb4ab);
}
body {
  margin: 0;
  padding: clamp(1.5rem, 6vw, 4rem) clamp(1rem, 5vw, 3rem);
  background: var(--ground);
  color: var(--text);
  font: 1.0625rem/1.6 system-ui, sans-serif;
  overflow-wrap: break-word;
}
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; max-inline-size: 40rem; margin-inline: auto; }
h1, h2, p, ul, dl, dd { margin: 0; }
h1 { font-size: clamp(1.5rem, 1.3rem + 1vw, 2rem); line-height: 1.25; text-wrap: balance; }
ul { padding: 0; list-style: none; }
a { color: var(--accent); text-underline-offset: 0.2em; }
p > a:only-child, li > a { display: inline-flex; align-items: center; min-block-size: 44px; min-inline-size: 44px; }
a:hover { text-decoration-thickness: 2px; }
dl { display: grid; gap: 0.25rem; padding-block: 1rem; border-block: 1px solid var(--hairline); }
dt { color: var(--muted); font-size: 0.9375rem; }
dd { margin-block-end: 0.5rem; font-weight: 650; }
dd:last-child { margin-block-end: 0; }
form > p { color: var(--muted); font-size: 0.9375rem; }
form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
fieldset, .field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.375rem; margin: 0; padding: 0; border: 0; min-inline-size: 0; }
fieldset { row-gap: 0; }
legend, label { padding: 0; font-weight: 650; }
.choice { display: flex; gap: 0.75rem; align-items: center; min-block-size: 44px; }
.choice label { flex: 1; padding-block: 0.5rem; font-weight: 400; line-height: 1.65; cursor: pointer; }
.hint { color: var(--muted); font-size: 0.9375rem; }
.error { color: var(--error); font-weight: 650; }
.invalid { padding-inline-start: 0.875rem; border-inline-start: 4px solid var(--error); }
.invalid [aria-invalid] { border-color: var(--error); }
input:is([type="text"], [type="email"], [type="date"], [type="file"]), select, textarea {
  box-sizing: border-box;
  inline-size: 100%;
  min-block-size: 44px;
  padding: 0.5rem 0.625rem;
  border: 1.5px solid var(--rule);
  border-radius: 3px;
  background: var(--ground);
  color: inherit;
  font: inherit;
}
input[type="date"], select { justify-self: start; inline-size: auto; max-inline-size: 100%; }
textarea { min-block-size: 8.5rem; resize: vertical; }
input:is([type="radio"], [type="checkbox"]) { flex: none; inline-size: 1.375rem; block-size: 1.375rem; margin: 0; accent-color: var(--accent); }
button {
  justify-self: start;
  min-block-size: 44px;
  padding: 0.5rem 1.5rem;
  border: 1.5px solid var(--accent);
  border-radius: 3px;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button:hover { text-decoration: underline; text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.summary { display: grid; gap: 0.5rem; padding: 1rem; border: 3px solid var(--error); border-radius: 3px; }
.summary h2 { font-size: 1.1875rem; line-height: 1.35; }
.summary a { color: var(--error); font-weight: 650; }
nav { margin-block-start: 2rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--hairline); }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
/* What another answer makes moot. */
form:not(:has([value="agent"]:checked)) .when-agent,
form:not(:has([value="guardian"]:checked)) .when-guardian,
form:not(:has([value="specific"]:checked)) .when-specific,
.trap { display: none; }
@media print { button, nav { display: none; } }
`;
