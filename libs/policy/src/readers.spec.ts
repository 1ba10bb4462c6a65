import { whoCanRead } from './readers.js';

test('a private reflection is read by the student alone, and so is one without a choice', () => {
  expect(whoCanRead('reflection', 'private')).toEqual(['self']);
  expect(whoCanRead('reflection')).toEqual(['self']);
});

test('the teacher reads a reflection only as the student chose: with name, without, or not at all', () => {
  expect(whoCanRead('reflection', 'teacher')).toEqual(['self', 'teacher', 'counselorInCase']);
  expect(whoCanRead('reflection', 'class-anonymous')).toEqual(['self', 'teacherWithoutName', 'counselorInCase']);
});

test('a check-in never reaches a teacher by name', () => {
  expect(whoCanRead('checkIn')).toEqual(['self', 'teacherSummary']);
  expect(whoCanRead('survey')).toEqual(['self', 'teacherTotals']);
});

test('answers are read by the student and the teacher', () => {
  expect(whoCanRead('response')).toEqual(['self', 'teacher']);
});
