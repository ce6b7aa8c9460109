-- The demo's sign-in page names the demo people with their parts; nobody is signed in then. Gives rows of demo people only,
-- and only to the sign-in's connection.
CREATE FUNCTION app_demo_people() RETURNS TABLE ("id" uuid, "name" text, "isAdministrator" boolean, "role" public."Role", "territory" jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p."id", coalesce(p."name", ''), p."isAdministrator", part."role", part."territory"
  FROM public."User" p
  LEFT JOIN LATERAL (
    SELECT t."role", coalesce(country."name", territory."name") AS "territory"
    FROM public."Participant" t
    JOIN public."Assessment" a ON a."id" = t."assessmentId"
    JOIN public."Territory" territory ON territory."id" = a."territoryId"
    LEFT JOIN public."Territory" country ON country."id" = territory."countryId"
    WHERE t."personId" = p."id" AND t."endedAt" IS NULL
    ORDER BY a."year" DESC, a."code" LIMIT 1
  ) part ON true
  WHERE p."isDemo" AND p."disabledAt" IS NULL AND public.app_principal() = 'authenticator'
  ORDER BY p."createdAt", p."name" $$;
