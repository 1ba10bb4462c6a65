import type { ScenarioStep } from '../../types.js';
import { reporter, type Path, type Problem, type Reporter } from '../problem.js';
import type { LessonSource } from '../read-lesson.js';

type Node = ScenarioStep['nodes'][number];

/** Longer than this, feedback on a harmful choice turns into a sermon. */
const MAX_WORDS_AFTER_HARM = 25;

/** The graph of a scenario: everything reachable, nothing a trap, always a way to make it good again. */
export function checkScenarios(source: LessonSource, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  for (const { step, path } of source.parts.steps) {
    if (step.type === 'scenario') checkScenario(step, path, report);
  }
}

function checkScenario(step: ScenarioStep, path: Path, report: Reporter): void {
  const nodes = new Map(step.nodes.map((node) => [node.id, node]));
  const cast = new Set(step.cast.map(({ id }) => id));
  const at = (node: Node): Path => [...path, 'nodes', step.nodes.indexOf(node)];
  if (!nodes.has(step.start)) {
    report.error(
      'graph',
      [...path, 'start'],
      `There is no node \`${step.start}\`.`,
      'Start at one of the nodes.',
    );
  }
  for (const node of step.nodes) {
    checkNode(node, at(node), nodes, cast, report);
  }
  const fromStart = reach(step.start, nodes);
  for (const node of step.nodes) {
    if (!fromStart.has(node.id)) {
      report.error(
        'graph',
        at(node),
        `No path leads to \`${node.id}\`.`,
        'Point a choice to it, or take it out.',
      );
    }
  }
  if (![...fromStart].some((id) => nodes.get(id)?.ending === 'warm')) {
    report.error(
      'graph',
      [...path, 'nodes'],
      'No path leads to a warm ending.',
      'Add a warm ending that a student can reach.',
    );
  }
  const isGood = (start: string) => [...reach(start, nodes)].some((id) => ['warm', 'mended'].includes(nodes.get(id)?.ending ?? ''));
  for (const node of step.nodes.filter(({ choices }) => choices)) {
    if (!isGood(node.id)) {
      report.error(
        'graph',
        at(node),
        `From \`${node.id}\` there is no way back to a warm or mended ending.`,
        'Add a choice here that makes it good again.',
      );
    }
  }
  const mistakes = step.nodes.flatMap(({ choices = [] }) => choices.filter(({ effect }) => effect < 0));
  if (mistakes.length > 0 && !mistakes.some(({ to }) => isGood(to))) {
    report.error(
      'graph',
      [...path, 'nodes'],
      'No mistake can be made good: every harmful choice ends the story.',
      'Let at least one of them lead on to a mended ending.',
    );
  }
}

function checkNode(node: Node, path: Path, nodes: ReadonlyMap<string, Node>, cast: ReadonlySet<string>, report: Reporter): void {
  if (!cast.has(node.who)) {
    report.error(
      'graph',
      [...path, 'who'],
      `\`${node.who}\` is not in the cast.`,
      'Use an id of `cast`.',
    );
  }
  if (node.choices && node.ending) {
    report.error(
      'graph',
      [...path, 'ending'],
      'A node has choices or an ending, not both.',
      'Take one of them out.',
    );
  }
  if (!node.choices && !node.ending) {
    report.error(
      'graph',
      path,
      `\`${node.id}\` is a dead end.`,
      'Give it choices, or an `ending` with a `think`.',
    );
  }
  if (node.ending && !node.think) {
    report.error(
      'graph',
      path,
      'An ending has something to think about.',
      'Add `think`, a question about what happened.',
    );
  }
  node.choices?.forEach((choice, place) => {
    const here = [...path, 'choices', place];
    if (!nodes.has(choice.to)) {
      report.error(
        'graph',
        [...here, 'to'],
        `There is no node \`${choice.to}\`.`,
        'Point to one of the nodes.',
      );
    }
    if (choice.effect >= 0) return;
    const words = choice.feedback.split(/\s+/).length;
    if (words > MAX_WORDS_AFTER_HARM || !choice.feedback.includes('?')) {
      report.warning(
        'harm-feedback',
        [...here, 'feedback'],
        `The feedback on a harmful choice has ${words} words${choice.feedback.includes('?') ? '' : ' and no question'}.`,
        `One kind clause, then a question; at most ${MAX_WORDS_AFTER_HARM} words.`,
      );
    }
  });
}

function reach(start: string, nodes: ReadonlyMap<string, Node>): Set<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = nodes.get(id);
    if (!node || seen.has(id)) continue;
    seen.add(id);
    node.choices?.forEach(({ to }) => open.push(to));
  }
  return seen;
}
