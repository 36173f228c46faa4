// `parindex check FRAMEWORK`: every finding with its row, and the worked cases beside it; exit 1 when anything is wrong.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '@parindex/contract/problem';
import { sum, toText } from '@parindex/domain/decimal';
import { readCases, runCases } from '@parindex/domain/framework/cases';
import { type Framework, itemsOf } from '@parindex/domain/framework/framework';
import { writeDecimalText } from '@parindex/domain/vietnamese';
import { readDocument } from '../platform/documents/read-document.ts';
import { type Command, type CommandIo, printFindings } from './command.ts';
import { commandsText } from './commands.vi.ts';
import { readFrameworkInput, readInputFile } from './read-input.ts';

export const check: Command = async (args, io) => {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0) {
    io.err(commandsText.checkUsage);
    return 2;
  }
  const { framework, findings } = await readFrameworkInput(path);
  printFindings(findings, io.out);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (!framework) {
    io.out(commandsText.unsound(errors, findings.length - errors));
    return 1;
  }
  const items = itemsOf(framework);
  const survey = sum(items.filter(({ source }) => source === 'survey').map(({ max }) => max));
  io.out(commandsText.sound(items.length, writeDecimalText(toText(framework.max)), writeDecimalText(toText(survey))));
  return (await checkCases(framework, join(dirname(path), 'cases.yaml'), io)) && errors === 0 ? 0 : 1;
};

/** @returns false when a worked case cannot be read or does not come out as signed; true where there are none */
async function checkCases(framework: Framework, path: string, io: CommandIo): Promise<boolean> {
  if (!existsSync(path)) return true;
  const file = await readInputFile(path);
  const { findings, passed } = file.ok ? runFile(framework, path, file.bytes) : { findings: file.findings, passed: 0 };
  printFindings(findings, io.out);
  io.out(commandsText.cases(passed, findings.length));
  return findings.length === 0;
}

function runFile(framework: Framework, path: string, bytes: Uint8Array): { findings: Finding[]; passed: number } {
  const file = readDocument(path, bytes);
  if (file.document === undefined) return { findings: [...file.findings], passed: 0 };
  const reading = readCases(file.document);
  // Without the cases that cannot be read the positions are no longer those of the file.
  const positions = reading.cases.flatMap((one, position) => (one === null ? [] : [position]));
  const outcomes = runCases(
    framework,
    reading.cases.filter((one) => one !== null),
  );
  const failures = outcomes.flatMap(({ passed, sentence }, index) =>
    passed ? [] : [file.locate({ path: ['cases', positions[index] ?? 0], message: sentence, severity: 'error' })],
  );
  return {
    findings: [...file.findings, ...reading.findings.map((finding) => file.locate(finding)), ...failures],
    passed: outcomes.length - failures.length,
  };
}
