import { expect, test } from 'vitest';
import { addressOf, type Route, routeOf } from '#renderer/app/route.ts';

const FIRST: Route = { screen: 'antrean', view: 'hari-ini' };

test.each<Route>([
  FIRST,
  { screen: 'antrean', view: 'semua' },
  { screen: 'laporan', id: 'lapor:66425' },
  { screen: 'laporan', id: 'lokal:satu/dua 100%' },
  { screen: 'baru' },
  { screen: 'impor' },
  { screen: 'tenggat' },
  { screen: 'ringkasan' },
  { screen: 'pengaturan', tab: 'kalender' },
  { screen: 'bantuan', page: 'pengaturan/orang-dan-pin' },
])('[SC-11] the address of $screen leads back to it', (route) => {
  expect(routeOf(addressOf(route))).toEqual(route);
});

test('[SC-11] what is no address is the first screen, or a place that is not there; it is never a fault', () => {
  for (const hash of ['', '#', '#/', '#/antrean/entah', '#/laporan/', '#/<script>', '#/../etc']) {
    expect(routeOf(hash)).toEqual(FIRST);
  }
  expect(routeOf('#/laporan/%E0%A4%A')).toEqual({ screen: 'laporan', id: '%E0%A4%A' });
  expect(routeOf('#/bantuan/%')).toEqual({ screen: 'bantuan', page: '%' });
});
