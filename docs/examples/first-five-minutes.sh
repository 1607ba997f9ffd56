#!/usr/bin/env bash
# The first five minutes: schedule → enrol → hold → score → complete → evaluate, then three of the views.
# Needs a running system (npm start), curl and sed. Run it twice: the second time changes nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."

API=${1:-http://127.0.0.1:8080}
# two of the accounts for trials: one registers employees and runs programmes, one reads the audit trail
OFFICER=$(npm run --silent jejak -- token records-officer)
REVIEWER=$(npm run --silent jejak -- token compliance-reviewer)

begin() { curl -s -X POST "$API$1" -H "Authorization: Bearer $OFFICER" -H 'Content-Type: application/json' -H "Idempotency-Key: $2" -d "$3" "${@:4}"; echo; }
# what changes something says which revision it is about: the ETag of an earlier answer, or * for whichever
send() { begin "$1" "$2" "$3" -H 'If-Match: *'; }
id() { sed 's/.*"id":"\([^"]*\)".*/\1/'; }

PLACE='"placement":{"unitId":"c1d9e7a4-83b2-4f6d-8e11-5b2f9d3e7a02","positionId":"0b7e9c1e-6a52-4c3e-9d27-2f1c8b1d3a10","positionClass":"PELAKSANA"}'
ANI=$(begin /employees ani "{\"kind\":\"PNS\",\"effectiveDate\":\"2024-01-02\",$PLACE}" | id)
BUDI=$(begin /employees budi "{\"kind\":\"PPPK\",\"effectiveDate\":\"2024-03-01\",$PLACE}" | id)

# a run of a programme: one session of 4 lesson hours (JP), two seats
RUN=$(begin /programmes run-1 '{"seriesId":"c3b1a5de-3f0a-4f57-8a1b-9d2c7e6f5a40","title":{"id":"Pelayanan Prima","en":"Excellent Service"},
  "form":"TECHNICAL_TRAINING","mode":"OFFLINE","capacity":2,"minAttendancePct":80,"passScore":70,"offPlanReason":"Percobaan",
  "sessions":[{"sessionId":"1d4f8a6b-2c3e-4b5a-9f60-7a8b9c0d1e2f","start":"2026-03-02T08:00:00+07:00","end":"2026-03-02T11:00:00+07:00","jp":4}]}' | id)

send /programmes/$RUN/participants ani  "{\"employeeId\":\"$ANI\",\"basis\":\"GAP\"}"
send /programmes/$RUN/participants budi "{\"employeeId\":\"$BUDI\",\"basis\":\"PLAN\"}"
send /programmes/$RUN/participants ani-again "{\"employeeId\":\"$ANI\",\"basis\":\"GAP\"}"

send /programmes/$RUN/scores pre "{\"kind\":\"PRE\",\"scores\":[{\"employeeId\":\"$ANI\",\"score\":52},{\"employeeId\":\"$BUDI\",\"score\":61}]}"
send /programmes/$RUN/sessions/1d4f8a6b-2c3e-4b5a-9f60-7a8b9c0d1e2f/attendance sheet "{\"actualStart\":\"2026-03-02T08:05:00+07:00\",\"actualEnd\":\"2026-03-02T11:00:00+07:00\",
  \"attendance\":[{\"employeeId\":\"$ANI\",\"status\":\"PRESENT\"},{\"employeeId\":\"$BUDI\",\"status\":\"LATE\"}]}"
send /programmes/$RUN/scores post "{\"kind\":\"POST\",\"scores\":[{\"employeeId\":\"$ANI\",\"score\":81},{\"employeeId\":\"$BUDI\",\"score\":68}]}"
send /programmes/$RUN/completion done '{"realisedCostIdr":4350000}'

EVAL=$(begin /evaluations reaction "{\"programmeId\":\"$RUN\",\"level\":1,\"instrument\":\"QUESTIONNAIRE\",\"aspects\":[\"MATERIAL\",\"FACILITATOR\"],\"scaleMax\":5,\"minRecords\":1,\"dueOn\":\"2026-03-09\"}" | id)
send /evaluations/$EVAL/questionnaires ani "{\"respondentId\":\"$ANI\",\"items\":[{\"aspect\":\"MATERIAL\",\"value\":5},{\"aspect\":\"FACILITATOR\",\"value\":4}]}"

# the last command tells its place in the log, so that the views can be asked for what they show once they are there
AT=$(curl -s -o /dev/null -w '%header{jejak-position}' -X POST "$API/evaluations/$EVAL/conclusion" \
  -H "Authorization: Bearer $OFFICER" -H 'Content-Type: application/json' -H 'Idempotency-Key: end' -H 'If-Match: *' -d '{"verdict":"ACHIEVED"}')
show() { curl -s "$API$1" -H "Authorization: Bearer $2" -H "Jejak-Min-Position: $AT" "${@:3}"; echo; }

# who reads what is about a person says for which purpose
show "/programme-effectiveness/$RUN" "$OFFICER"
show "/competency-history/$ANI" "$OFFICER" -H 'Jejak-Purpose: PROGRAMME_DELIVERY'
show "/audit-trail?stream=programme-$RUN&limit=2" "$REVIEWER" -H 'Jejak-Purpose: AUDIT'
