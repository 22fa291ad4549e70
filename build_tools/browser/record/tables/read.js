// Needs: record/record-form, record/values
// What was marked as read: lesson id → whether it is.

TABLES.read = {
  fields: { read: (read) => typeof read === "boolean", time: isTime },
  counts: ({ read }) => read,
}
