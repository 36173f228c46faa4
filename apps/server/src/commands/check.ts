// `parindex check FRAMEWORK`: every finding with its row; exit 1 when there is an error.
import { sum, toText } from '@parindex/domain/decimal';
import { itemsOf } from '@parindex/domain/framework/framework';
import { writeDecimalText } from '@parindex/domain/vietnamese';
import { type Command, printFindings } from './command.ts';
import { commandsText } from './commands.vi.ts';
import { readFrameworkInput } from './read-input.ts';

export const check: Command = async (args, io) => {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0) {
    io.err(commandsText.checkUsage);
    return 2;
  }
  const { framework, findings } = await readFrameworkInput(path);
  printFindings(findings, io.out);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (framework) {
    const items = itemsOf(framework);
    const survey = sum(items.filter(({ source }) => source === 'survey').map(({ max }) => max));
    io.out(commandsText.sound(items.length, writeDecimalText(toText(framework.max)), writeDecimalText(toText(survey))));
  } else {
    io.out(commandsText.unsound(errors, findings.length - errors));
  }
  return errors > 0 ? 1 : 0;
};
