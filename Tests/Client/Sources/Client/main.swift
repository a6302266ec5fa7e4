import ItemTracking

var model = Model()
let (bolt, code) = (try model.itemNo("BOLT"), try model.trackingCode("LOTALL"))
let lot = TrackingKey(lotNo: try model.lotNo("L1"))
try model.perform(Declare.trackingCode(code, [.specific(.lot, true)]))
try model.perform(Declare.item(Item(bolt, trackedBy: code)))
try model.perform(MoveGoods(.purchaseOrder, Goods(Quantity(10), of: bolt, under: lot)))
let order = try model.perform(OpenDocument(.salesOrder, no: try model.documentNo("SO1"))).result
let line = try model.perform(AddLine(to: order, Quantity(4), of: bolt)).result
try model.perform(AssignTracking(of: lot, to: SourceReference(line)))
print("reserved", try model.perform(Reserve(for: SourceReference(line))).result.reserved)
do { try model.perform(MoveGoods(.salesOrder, Goods(Quantity(7), of: bolt, under: lot))) } catch {
  print("refused:", error.code.rawValue, "-", model.text(of: error))
}
try model.perform(PostDocument(order, [.ship, .invoice]))
for step in Trace(lot, of: bolt, .toUsage).lines(on: model) {
  print("entry", step.entry.entryNo, model.itemLedgerEntries[step.entry].quantity)
}
