const LONGEST = 1_000;

/** A note as it is kept: without white space around it. Throws for one that is empty or too long. */
export function noteOf(text) {
  const note = String(text ?? '').trim();
  if (note === '') throw new RangeError('a note needs text');
  if (note.length > LONGEST) throw new RangeError(`a note has ${LONGEST} characters at most`);
  return note;
}
