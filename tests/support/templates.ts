/** One page of every template, by the invented city's addresses. */
export const TEMPLATES = [
  '/',
  '/policies/',
  '/policies/by/level/city/',
  '/policies/action-2021/',
  '/policies/summary-law/',
  '/policies/parking-2018/',
  '/policies/draft-2026/',
  '/indicators/',
  '/indicators/start/',
  '/sitemap/',
  '/search/',
];
