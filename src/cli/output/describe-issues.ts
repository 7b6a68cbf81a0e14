import { locateInJson, type TextRange } from '../../policy/locate-in-json.js';
import type { PolicyIssue } from '../../policy/policy-issue.js';
import type { CheckedFile } from '../files/read-policy-file.js';
import { excerpt } from './excerpt.js';
import { plainText } from './plain-text.js';

/** An issue of a policy and where it stands in its file. */
export interface LocatedIssue extends Pick<PolicyIssue, 'severity' | 'message'> {
  readonly issue?: PolicyIssue;
  readonly range: TextRange;
}

/** Where the issues of a file stand in it, in its order. */
export function locateIssues({ json, fault, result }: CheckedFile): LocatedIssue[] {
  if (fault !== undefined) {
    const range = rangeAt(json, fault.offset);
    const message = `This is no JSON: ${fault.reason}. Correct it here, or shortly before.`;
    return [{ severity: 'error', message, range }];
  }
  const locate = locateInJson(json);
  return result.issues
    .map((issue) => ({ severity: issue.severity, message: issue.message, issue, range: locate(issue.path) }))
    .sort((one, other) => one.range.line - other.range.line || one.range.column - other.range.column);
}

/** The issues of a file for people: line, column, what to do, and the line with its place marked. */
export function describeIssues(file: CheckedFile): string {
  return locateIssues(file)
    .map(({ severity, message, range }) => {
      const head = `${file.name}:${range.line}:${range.column}  ${severity}  ${plainText(message)}\n`;
      return head + excerpt(file.json, range).replace(/^/gm, '  ').trimEnd();
    })
    .join('\n\n')
    .concat('\n');
}

function rangeAt(text: string, offset: number): TextRange {
  const before = text.slice(0, offset).split('\n');
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  return { line, column, endLine: line, endColumn: column + 1 };
}
