/**
 * The slices of apps/api/src, oldest fact first. A slice imports only from itself and from those on its left;
 * the lint rule is generated from this list, and so is the test that plants a violation.
 */
export const slices = [
  'platform', 'identity', 'roster', 'catalog', 'consent', 'assignment', 'classroom', 'attempt', 'progress', 'report',
  'support', 'privacy',
];

/** Zones for `import-x/no-restricted-paths`: every slice is closed to all slices on its right. */
export function sliceZones() {
  return slices.flatMap((target, i) => {
    const right = slices.slice(i + 1);
    return right.length === 0 ? [] : [{
      target: `./apps/api/src/${target}`,
      from: right.map((slice) => `./apps/api/src/${slice}`),
      message: `Slice '${target}' may import only from slices on its left (tools/lint/slices.mjs).`,
    }];
  });
}

/** Areas of the portal never import one another; what they share lives in src/shared or libs. */
export function portalZones() {
  const areas = ['student', 'teacher', 'district'];
  return areas.map((target) => ({
    target: `./apps/portal/src/${target}`,
    // A teacher previews a lesson with the student's own player, so teacher may look at student, never back.
    from: areas.filter((a) => a !== target && !(target === 'teacher' && a === 'student'))
      .map((a) => `./apps/portal/src/${a}`),
    message: `'${target}' must not import another area of the portal; move what they share to src/shared.`,
  }));
}
