// A store that stood before customers had classes gets from the migration what a new store begins with, once.
import { readFileSync } from 'node:fs';
import { startingClasses } from '@bayline/domain/customers';
import pg from 'pg';
import { expect, inject, test } from 'vitest';

const migration = readFileSync('db/migrations/0069_classes_of_standing_stores.sql', 'utf8');

test('a standing store gets the four classes of a new one and the new duties, once', async () => {
  const { supervisorUrl, ownerUrl, template } = inject('database');
  const name = 't_standing_store';
  const admin = new pg.Client({ connectionString: supervisorUrl });
  await admin.connect();
  await admin.query(`create database ${name} template ${template}`);
  const insideUrl = (url: string) => url.replace(/\/[^/?]+(\?|$)/, `/${name}$1`);
  const eye = new pg.Client({ connectionString: insideUrl(supervisorUrl) });
  const owner = new pg.Client({ connectionString: insideUrl(ownerUrl) });
  try {
    await eye.connect();
    await eye.query("insert into groups (id, code, name_zh, name_en) values (1, 'G1', '样板集团', 'Sample')");
    await eye.query(
      "insert into dealerships (id, group_id, code, name_zh, name_en, created_at) values (1, 1, '0001', '样板店', 'Sample', '2026-11-24T01:00Z')",
    );
    await eye.query(
      "insert into roles (dealership_id, code, name_zh, name_en) values (1, 'service-manager', '售后经理', 'Service manager')",
    );
    await owner.connect();
    await owner.query('set row_security = off');
    for (let time = 0; time < 2; time += 1) await owner.query(`begin; ${migration}; commit`);
    const { rows } = await eye.query(
      `select code, name_zh as "nameZh", name_en as "nameEn", price_level as "priceLevel", validity_months as "validityMonths",
              fee_fen::integer as "feeFen", points_required as "pointsRequired", single_visit_fen::integer as "singleVisitFen",
              labour_discount_basis_points as "labourDiscountBasisPoints", parts_discount_basis_points as "partsDiscountBasisPoints"
         from customer_classes order by code`,
    );
    expect(rows).toEqual(startingClasses);
    const { rows: held } = await eye.query(
      "select permission from role_permissions where role_code = 'service-manager' order by permission",
    );
    expect(held.map(({ permission }) => permission)).toEqual([
      'customers.export',
      'customers.merge',
      'vehicles.correct-mileage',
      'vehicles.export',
      'vehicles.reveal',
    ]);
  } finally {
    await owner.end();
    await eye.end();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
});
