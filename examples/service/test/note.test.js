import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteOf } from '../lib/note.js';

test('keeps a note without white space around it', () => assert.equal(noteOf(' milk\n'), 'milk'));

test('refuses one that is empty or too long', () => {
  assert.throws(() => noteOf('  '), RangeError);
  assert.throws(() => noteOf('x'.repeat(1_001)), RangeError);
});
