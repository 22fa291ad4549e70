// Needs: record/record-form, record/values
// What stays on this device: name → text.

TABLES.device = { is: isText, isOwn: true }
