import { Later } from '../../runner/later';
import type { Entry, Suppression } from '../../tickets/entry';

/** What is called of Security Hub. */
export interface Findings {
  batchUpdateFindings(input: object): Promise<{
    readonly UnprocessedFindings?: readonly {
      readonly FindingIdentifier?: { readonly Id?: string };
      readonly ErrorCode?: string;
      readonly ErrorMessage?: string;
    }[];
  }>;
}

/** The most characters of a note: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Note.html */
const NOTE = 512;

/** Suppresses findings of an entry, or no longer. Tells which of them are not there any more. */
export async function suppress(
  client: Findings,
  { findings }: Entry,
  { status, ids, waiver }: Suppression,
  name: string,
): Promise<string[]> {
  const text = waiver
    ? `Waived until ${waiver.until} by ${waiver.owner}: ${waiver.because}`
    : 'The waiver is over, or was taken back';
  const { UnprocessedFindings = [] } = await client.batchUpdateFindings({
    FindingIdentifiers: ids.map((Id) => ({ Id, ProductArn: findings[Id]?.productArn })),
    Workflow: { Status: status },
    Note: { Text: text.slice(0, NOTE), UpdatedBy: name },
  });
  const isGone = ({ ErrorCode }: (typeof UnprocessedFindings)[number]): boolean => ErrorCode === 'FindingNotFound';
  const failed = UnprocessedFindings.find((one) => !isGone(one));
  if (failed) throw new Later(`a finding could not be updated: ${failed.ErrorCode} ${failed.ErrorMessage ?? ''}`);
  return UnprocessedFindings.flatMap(({ FindingIdentifier }) => FindingIdentifier?.Id ?? []);
}
