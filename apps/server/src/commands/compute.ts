// `parindex compute FRAMEWORK SCORES`: index, ranks and bands offline, by the engine that the server uses.
import { writeFile } from 'node:fs/promises';
import type { Framework } from '@parindex/domain/framework/framework';
import { reportRound } from '@parindex/domain/result/report';
import { scoreRound } from '@parindex/domain/scoring/score-round';
import { writeCsv, writeXlsx } from '../platform/sheets/write-sheet.ts';
import { type Command, type CommandIo, printFindings } from './command.ts';
import { commandsText } from './commands.vi.ts';
import { itemsTable, rankingTable, rankingText, rulesTable } from './compute-tables.ts';
import { readFrameworkInput, readScoresInput } from './read-input.ts';

type Output = { kind: 'text' | 'json' | 'csv' } | { kind: 'xlsx'; path: string };

export const compute: Command = async (args, io) => {
  const asked = readArguments(args);
  if (!asked) {
    io.err(commandsText.computeUsage);
    return 2;
  }
  const input = await readFrameworkInput(asked.framework);
  const scores = input.framework && (await readScoresInput(asked.scores, input.framework));
  // Warnings of a sound framework are for `check`; what is computed here is told only what stops it.
  const errors = [...input.findings, ...(scores?.findings ?? [])].filter(({ severity }) => severity === 'error');
  if (!input.framework || !scores?.agencies || errors.length > 0) {
    printFindings(errors, io.err);
    return 1;
  }
  const report = reportRound(scoreRound(input.framework, scores.agencies), input.hash);
  await write(input.framework, report, { output: asked.output, io });
  return 0;
};

async function write(
  framework: Framework,
  report: ReturnType<typeof reportRound>,
  { output, io }: { output: Output; io: CommandIo },
): Promise<void> {
  switch (output.kind) {
    case 'json':
      io.out(JSON.stringify(report));
      return;
    case 'csv':
      io.out(new TextDecoder().decode(writeCsv(rankingTable(report, framework))).trimEnd());
      return;
    case 'xlsx': {
      const { ranking, items, rules } = commandsText.sheets;
      const workbook = await writeXlsx([
        { name: ranking, ...rankingTable(report, framework) },
        { name: items, ...itemsTable(report) },
        { name: rules, ...rulesTable(framework) },
      ]);
      await writeFile(output.path, workbook);
      io.err(commandsText.written(output.path));
      return;
    }
    case 'text':
      io.out(rankingText(report, framework));
  }
}

function readArguments(args: readonly string[]): { framework: string; scores: string; output: Output } | null {
  const files: string[] = [];
  const outputs: Output[] = [];
  for (let position = 0; position < args.length; position += 1) {
    const arg = args[position] ?? '';
    if (arg === '--json' || arg === '--csv') outputs.push({ kind: arg === '--json' ? 'json' : 'csv' });
    else if (arg === '--xlsx') {
      position += 1;
      const path = args[position];
      if (path === undefined) return null;
      outputs.push({ kind: 'xlsx', path });
    } else if (arg.startsWith('--')) return null;
    else files.push(arg);
  }
  const [framework, scores, ...rest] = files;
  if (framework === undefined || scores === undefined || rest.length > 0 || outputs.length > 1) return null;
  return { framework, scores, output: outputs[0] ?? { kind: 'text' } };
}
