/**
 * The one fictitious household that all examples are about; ids and days are made up.
 */
export const story = {
  caseId: '7a0e6f0e-6f5b-4c1e-9d58-0a3a0f6d2a11',
  parent: 'c55a53c9-6a0e-4c39-a4f3-0f2a2e1f7d04',
  child: '3d9f0f43-97c5-4b8f-8f0b-5a1c6d2e9b05',
  requestId: '5e8d3b7a-1c2f-4a6d-9e0b-7f4c8a5d6b13',
  decisionId: '91b7c4d2-6e3a-4f58-8b0c-2d7e5f9a1c14',
  roundTableId: 'a6d2e8f4-0b1c-4d3e-9f5a-8c7b6a5d4e15',
  termId: 'd4c3b2a1-5f6e-4a7b-8c9d-0e1f2a3b4c16',
  agreementId: 'e7f8a9b0-1c2d-4e3f-8a5b-6c7d8e9f0a17',
  minutesId: 'f1e2d3c4-b5a6-4978-8a9b-0c1d2e3f4a18',
  focalPointCaseId: '0b1a2c3d-4e5f-4061-9273-8495a6b7c819',
  awardRequestId: '1c2b3d4e-5f60-4172-8384-95a6b7c8d920',

  neighbourhoodTeam: 'b1d4c7aa-2f0e-4b38-8a53-94f7f0a6b003',
  neighbourhoodWorker: '0d5b7c0e-30c4-4f0f-9d0b-5f2f6a9a0c02',
  neighbourhoodParty: '64b5c6d7-e8f9-4a0b-8c1d-2e3f4a5b6c21',
  school: '75c6d7e8-f9a0-4b1c-9d2e-3f4a5b6c7d22',
  teacher: '86d7e8f9-a0b1-4c2d-8e3f-4a5b6c7d8e23',
  schoolParty: '97e8f9a0-b1c2-4d3e-9f4a-5b6c7d8e9f24',
  safeHome: 'a8f9a0b1-c2d3-4e4f-8a5b-6c7d8e9f0a25',
  safeHomeParty: 'b9a0b1c2-d3e4-4f5a-9b6c-7d8e9f0a1b26',
  citySocialTeam: 'cab1c2d3-e4f5-4a6b-8c7d-8e9f0a1b2c27',
  coordinator: 'dbc2d3e4-f5a6-4b7c-9d8e-9f0a1b2c3d28',
  substitute: 'ecd3e4f5-a6b7-4c8d-8e9f-0a1b2c3d4e29',
  dispatcher: '2f1c7f5e-4d0a-4a0e-8c53-6f0d9b1e7a12',
  municipality: 'fde4f5a6-b7c8-4d9e-9f0a-1b2c3d4e5f30',
  focalPointOfficer: '0ef5a6b7-c8d9-4e0f-8a1b-2c3d4e5f6a31',
  administrator: '1fa6b7c8-d9e0-4f1a-9b2c-3d4e5f6a7b32',
} as const;
