import type { JsonLocator, TextRange } from '../../policy/locate-in-json.js';
import type { Finding, LintResult } from '../lint-policy.js';
import { type LintFile, locatorOf } from './lint-file.js';

/** Findings in SARIF 2.1.0, which code scanning reads. Rules that are off are told as suppressed. */
export function lintToSarif(result: LintResult, file: LintFile): string {
  const locate = locatorOf(file);
  const told = result.findings.filter(({ outcome }) => outcome !== 'not-applicable');
  const rules = [...new Map(told.map((finding) => [finding.rule, finding])).values()].map(
    ({ rule, wants, mend, sources, severity }) => ({
      id: rule,
      shortDescription: { text: wants },
      help: { text: `${mend} ${sources.map(({ cite }) => cite).join('; ')}` },
      helpUri: sources[0]?.url,
      defaultConfiguration: { level: severity },
    }),
  );
  const results = told.flatMap((finding) => resultsOf(finding, file, locate));
  const run = {
    tool: {
      driver: {
        name: 'react-privacy-center',
        informationUri: 'https://www.npmjs.com/package/react-privacy-center',
        shortDescription: { text: result.notice },
        rules,
      },
    },
    columnKind: 'utf16CodeUnits',
    results,
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function resultsOf(finding: Finding, file: LintFile, locate: JsonLocator | undefined): object[] {
  const base = { ruleId: finding.rule, ...levelOf(finding), properties: { regimes: finding.regimes } };
  if (finding.places.length === 0) {
    const suppressions = [{ kind: 'external', justification: finding.reason }];
    return [{ ...base, message: { text: finding.wants }, ...(finding.outcome === 'off' && { suppressions }) }];
  }
  return finding.places.map(({ path, at, message }) => ({
    ...base,
    message: { text: `${message} ${finding.mend}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file.name) }, ...regionOf(locate?.(path)) },
        ...(at !== '' && { logicalLocations: [{ fullyQualifiedName: at }] }),
      },
    ],
  }));
}

function levelOf({ outcome, severity }: Finding): { kind: string; level: string } {
  if (outcome === 'fail') return { kind: 'fail', level: severity };
  // SARIF wants the level "none" wherever nothing failed.
  return { kind: outcome === 'off' ? 'notApplicable' : outcome, level: 'none' };
}

function regionOf(range: TextRange | undefined): object {
  if (range === undefined) return {};
  const { line, column, endLine, endColumn } = range;
  return { region: { startLine: line, startColumn: column, endLine, endColumn } };
}

function uriOf(name: string): string {
  return name.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
