import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** Where a Lex bot keeps what it hears and reads: the logs of a bot's test alias, or of an alias. */
export const conversationLogs = defineResource({
  cloudformation: ['AWS::Lex::Bot', 'AWS::Lex::BotAlias'],
  terraform: 'aws_lex_bot_alias',
  facts: {
    audio: fact<unknown[]>(
      (it) => settings(it, 'AudioLogSettings'),
      (it) => ofType(it, 'AUDIO'),
    ),
    text: fact<unknown[]>(
      (it) => settings(it, 'TextLogSettings'),
      (it) => ofType(it, 'TEXT'),
    ),
  },
});

const settings = (it: Reading, kind: string): Fact<unknown[]> =>
  it.fact(`${it.type === 'AWS::Lex::Bot' ? 'TestBotAliasSettings.' : ''}ConversationLogSettings.${kind}`);

function ofType(it: Reading, type: 'AUDIO' | 'TEXT'): Fact<unknown[]> {
  const logs = it.fact('conversation_logs.log_settings');
  const found = logs.items().filter((one) => one.get('log_type').value === type);
  return new Fact(logs, logs.isUnknown ? logs.value : found.map((one) => one.value));
}
