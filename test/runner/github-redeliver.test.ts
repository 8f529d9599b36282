import type { Delivered } from '../../lib/runner/github';
import { undelivered } from '../../lib/runner/github-redeliver';

const delivery = (id: number, guid: string, status_code: number, more: Partial<Delivered> = {}): Delivered => ({
  ...{ id, guid, status_code, event: 'workflow_job', action: 'queued', delivered_at: '2026-01-05T00:00:00Z' },
  ...more,
});

test('deliveries of queued jobs that nobody took are asked for again, a few times', () => {
  expect(
    undelivered([
      delivery(1, 'failed', 502),
      delivery(2, 'failed twice', 0),
      delivery(3, 'failed twice', 500),
      delivery(4, 'taken in the end', 502),
      delivery(5, 'taken in the end', 202),
      delivery(6, 'of another event', 502, { event: 'push', action: null }),
      delivery(7, 'of a job that runs', 502, { action: 'in_progress' }),
      ...[8, 9, 10, 11].map((id) => delivery(id, 'failed for good', 502)),
    ]),
  ).toEqual([1, 3]);
});
