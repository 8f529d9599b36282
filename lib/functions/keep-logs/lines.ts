/** What a subscription of CloudWatch Logs sends: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html */
interface Sent {
  readonly messageType: 'DATA_MESSAGE' | 'CONTROL_MESSAGE';
  readonly owner: string;
  readonly logGroup: string;
  readonly logStream: string;
  readonly logEvents: readonly { readonly id: string; readonly timestamp: number; readonly message: string }[];
}

/** Lines that are kept, and how many of them are events and how many could not be read as such. */
export interface Kept {
  readonly text: string;
  readonly events: number;
  readonly unread: number;
}

/**
 * Events, one to a line, of what was sent, one to a line. A line that is not what CloudWatch Logs sends is kept as it is, as
 * `unread`. What CloudWatch Logs sends to see whether somebody is there is left out.
 */
export function eventsOf(text: string): Kept {
  const lines: string[] = [];
  let unread = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const sent = sentIn(line);
    if (sent === undefined) {
      unread++;
      lines.push(JSON.stringify({ unread: line }));
    } else if (sent.messageType === 'DATA_MESSAGE') {
      const { owner: account, logGroup: log_group, logStream: log_stream } = sent;
      for (const { id, timestamp, message } of sent.logEvents) {
        const time = new Date(timestamp).toISOString();
        lines.push(JSON.stringify({ time, account, log_group, log_stream, id, message }));
      }
    }
  }
  return { text: lines.map((line) => `${line}\n`).join(''), events: lines.length - unread, unread };
}

function sentIn(line: string): Sent | undefined {
  try {
    const sent = JSON.parse(line) as Sent;
    const isData = sent.messageType === 'DATA_MESSAGE' || sent.messageType === 'CONTROL_MESSAGE';
    const isWhole = [sent.owner, sent.logGroup, sent.logStream].every((text) => typeof text === 'string');
    const areEvents = sent.logEvents.every(
      ({ id, timestamp, message }) =>
        typeof id === 'string' && typeof message === 'string' && !Number.isNaN(new Date(timestamp).getTime()),
    );
    return isData && isWhole && areEvents ? sent : undefined;
  } catch {
    return undefined;
  }
}
