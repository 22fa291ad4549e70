// Needs: record/tables/answers, record/tables/before, record/tables/reflections, record/tables/read, record/tables/checks, record/tables/applied, record/tables/settings, record/tables/device
// All tables of a record: a new one is named here.
