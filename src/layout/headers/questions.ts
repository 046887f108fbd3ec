import type { Question } from './patterns.ts';

/** Concepts that leave open what is meant; a header that has just these becomes a question. */
export const QUESTIONS: readonly Question[] = [
  // "Tổng quỹ" may be what came in or what is there.
  { headers: ['fund amount?'], candidates: ['fundRaised', 'fundBalance'] },
  { headers: ['amount promotion'], candidates: ['fundRaised', 'fundSpent'] },
  { headers: ['fund unit'], candidates: ['unitsWithFund'] },
  { headers: ['spent award fund? amount?'], candidates: ['fundSpent', 'awardAmount'] },
  { headers: ['spent scholarship fund? amount?'], candidates: ['fundSpent', 'scholarshipAmount'] },
  { headers: ['spent gift fund? amount?'], candidates: ['fundSpent', 'giftAmount'] },
  { headers: ['award'], candidates: ['studentsAwarded', 'awardAmount'] },
  { headers: ['award student teacher officer?'], candidates: ['studentsAwarded', 'teachersAwarded'] },
  { headers: ['award person', 'award times person?'], candidates: ['studentsAwarded', 'teachersAwarded'] },
  {
    headers: ['award officer', 'award staff', 'award staffPart', 'award member'],
    candidates: ['teachersAwarded'],
  },
  // Times are no persons, and teachers are not teachers awarded.
  { headers: ['student times award?', 'student receive award?'], candidates: ['studentsAwarded'] },
  { headers: ['teacher merit? person?'], candidates: ['teachersAwarded'] },
  // A scholarship is not a student.
  {
    headers: ['student scholarship receive? slot? award?', 'person scholarship receive?'],
    candidates: ['studentsAwarded', 'scholarships'],
  },
  {
    headers: ['student gift receive? slot? award?', 'person gift receive?'],
    candidates: ['studentsAwarded', 'gifts'],
  },
  { headers: ['slot', 'scholarship gift slot?'], candidates: ['scholarships', 'gifts'] },
  { headers: ['amount scholarship gift', 'amount slot'], candidates: ['scholarshipAmount', 'giftAmount'] },
  {
    headers: ['amount award scholarship gift?', 'amount award gift'],
    candidates: ['awardAmount', 'fundSpent'],
  },
  // Who was rated, or which title, is not said.
  {
    headers: ['goodOrBetter rating? achieved?', 'rating fair', 'rating good', 'rating excellent'],
    candidates: ['membersRatedGood', 'organisationsRatedGood'],
  },
  { headers: ['unit achieved'], candidates: ['unitsAchieved'] },
  { headers: ['unit registered'], candidates: ['unitsRegistered'] },
  {
    headers: ['learningUnit unit subordinate?', 'learningUnit build unit?'],
    candidates: ['units', 'unitsRegistered', 'unitsAchieved'],
  },
  {
    headers: ['member learningCitizen achieved', 'staffPart learningCitizen achieved'],
    candidates: ['citizensAchieved'],
  },
  {
    headers: ['member learningCitizen registered', 'staffPart learningCitizen registered'],
    candidates: ['citizensRegistered'],
  },
  { headers: ['worker learningCitizen registered'], candidates: ['citizensRegistered', 'workersAchieved'] },
  {
    headers: ['association rating', 'organisation rating', 'board rating'],
    candidates: ['organisationsRatedGood'],
  },
  { headers: ['member rating'], candidates: ['membersRatedGood'] },
  {
    headers: ['learningCommunity tier'],
    candidates: ['communitiesRegistered', 'communitiesAchieved'],
  },
  { headers: ['learningCommunity achieved tier'], candidates: ['communitiesAchieved'] },
  { headers: ['staffPart person?'], candidates: ['staff'] },
  // The boards of clans may or may not stand among the department's own.
  {
    headers: ['board clan', 'chapter clan', 'board chapter clan?', 'association chapter board?'],
    candidates: ['organisations'],
  },
  { headers: ['organisation chapter board? association?'], candidates: ['organisations'] },
];
