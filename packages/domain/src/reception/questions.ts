/** A concern about which nothing has been asked yet. */
export const noQuestions = {
  since: '',
  frequency: null,
  engine: null,
  speed: '',
  road: '',
  gear: '',
  weather: '',
  passengers: '',
  recentRepairs: '',
} as const;
