import {
  FAR,
  mark,
  NEAR,
  NOWHERE,
  noteFar,
  noteNear,
  noteWatched,
  once,
  onceFor,
  since,
  unnoted,
  WATCHED,
} from '../../lib/engine/looks';

/** How far some work looks. */
const lookOf = (work: () => unknown) => {
  const point = mark();
  work();
  return since(point);
};
const far = () => {
  noteNear();
  noteFar();
};

test('the farthest look counts, however many near ones there are', () => {
  expect([() => {}, noteNear, far].map(lookOf)).toEqual([NOWHERE, NEAR, FAR]);
  expect(lookOf(() => Array.from({ length: 1000 }, noteNear))).toBe(NEAR);
});

test('a look at what differs is told of whoever took it, how often and by way of what it may be', () => {
  const watched = () => {
    noteFar();
    lookOf(noteWatched);
    lookOf(() => {});
    noteWatched();
  };
  const remembered = once(watched);
  const often = () => {
    for (let time = 0; time < 10_000; time++) remembered();
  };
  expect([watched, remembered, remembered, often, () => unnoted(watched)].map(lookOf)).toEqual([
    WATCHED,
    WATCHED,
    WATCHED,
    WATCHED,
    NOWHERE,
  ]);
  expect([noteNear, far, noteWatched].map(lookOf)).toEqual([NEAR, FAR, WATCHED]);
});

test('what is remembered looks as far for whoever asks again', () => {
  for (const look of [() => {}, noteNear, far]) {
    const work = jest.fn(look);
    const asked = once(work);
    const askedFor = onceFor(work);
    const [one, other] = [{}, {}];
    const looks = [asked, asked, () => askedFor(one), () => askedFor(one), () => askedFor(other)].map(lookOf);
    expect(looks).toEqual(Array(5).fill(lookOf(look)));
    expect(work).toHaveBeenCalledTimes(3);
  }
});

test('what is remembered is what was worked out, for each thing its own', () => {
  const nameOf = onceFor(({ name }: { name: string }) => name);
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  expect([nameOf(a), nameOf(b), nameOf(a)]).toEqual(['a', 'b', 'a']);
  const word = once(() => 'word');
  expect([word(), word()]).toEqual(['word', 'word']);
});

test('a look that is unnoted is not told', () => {
  expect(lookOf(() => unnoted(far))).toBe(NOWHERE);
  expect(unnoted(() => 'seen')).toBe('seen');
});
