export type FamilyMember = {
  personId: string;
  relation: string;
  birthDate: string;
  studentStage?: string;
  consentId: string | null;
  name: string;
};
export type Family = { householdId: string; members: FamilyMember[]; division: string; hukou: string };
