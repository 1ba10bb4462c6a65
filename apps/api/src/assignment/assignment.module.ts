import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { AssignLesson } from './assign-lesson.js';
import { AssignmentResolver, ClassAssignmentsResolver } from './assignment.resolver.js';
import { ChangeAssignment } from './change-assignment.js';
import { ClassAssignments } from './class-assignments.js';
import { Excusals } from './excusals.js';
import { TeachingMarks } from './teaching-marks.js';

@Module({
  imports: [CatalogModule],
  providers: [AssignLesson, ChangeAssignment, ClassAssignments, Excusals, TeachingMarks, AssignmentResolver, ClassAssignmentsResolver],
})
export class AssignmentModule {}
