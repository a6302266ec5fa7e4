extension RefusalOrderTests {
  /// Of commands that say the domain's policy: lines with all that belongs to them, changes,
  /// numbers, postings by actions.
  static let policies: [Row] = [
    Row(
      "AddForecast", "item-unknown", before: "location-unknown",
      both: "forecast 5 of X at NOWHERE on 2026-02-01",
      alone: "forecast 5 of A at NOWHERE on 2026-02-01"),
    Row(
      "AddOrderLine", "item-unknown", before: "duplicate-number",
      both: "purchase order PO5 from V { 4 of X { 2 of lot L1; 2 of lot L1 } }",
      alone: "purchase order PO5 from V { 4 of L { 2 of lot L1; 2 of lot L1 } }"),
    Row(
      "AddOrderLine", "more-than-line", before: "action-unfit",
      both: "item journal J9 { output 1 of L { 9 of lot L1 } for PO1.1 }",
      alone: "item journal J9 { output 1 of L for PO1.1 }"),
    Row(
      "AddReclassificationLine", "item-unknown", before: "serial-quantity",
      both: "reclassification journal J9 { 2 of X serial S1..S2 as serial N1..N3 }",
      alone: "reclassification journal J9 { 2 of S serial S1..S2 as serial N1..N3 }"),
    Row(
      "AddWarehouseJournalLine", "item-unknown", before: "adjustment-bin",
      both: "location WH as full warehouse of 1 bins",
      "warehouse journal WJ1 at WH { positive 1 of X in bin 1 of ADJUSTMENT }",
      alone: "location WH as full warehouse of 1 bins",
      "warehouse journal WJ1 at WH { positive 1 of A in bin 1 of ADJUSTMENT }"),
    Row(
      "AdjustGoods", "item-blocked", before: "unit-unknown",
      both: "block item A", "adjust +1 BOX of A",
      alone: "adjust +1 BOX of A"),
    Row(
      "AssembleGoods", "item-unknown", before: "lot-required",
      both: "assemble 1 of X consuming 1 of L",
      alone: "assemble 1 of A consuming 1 of L"),
    Row(
      "AssembleToOrder", "action-unfit", before: "document-exists",
      both: "purchase order PO9 from V { 1 of A assembled to order as PO1 }",
      alone: "sales order SO9 to C { 1 of A assembled to order as PO1 }"),
    Row(
      "AssignNumbers", "unit-unknown", before: "duplicate-number",
      both: "assign 4 of lot L3 to PO1.1", "assign 1 BOX of lot L3 to PO1.1",
      alone: "assign 4 of lot L3 to PO1.1", "assign 1 of lot L3 to PO1.1"),
    Row(
      "CalculateAdjustment", "location-unknown", before: "document-exists",
      both: "calculate adjustment PO1 at NOWHERE",
      alone: "calculate adjustment PO1"),
    Row(
      "CalculateConsumption", "action-unfit", before: "document-exists",
      both: "calculate consumption of SO1 as SO2",
      alone: "production order MO1 { 2 of A }", "calculate consumption of MO1 as SO2"),
    Row(
      "CarryOut", "vendor-missing", before: "document-exists",
      both: "planning worksheet W1 { 1 of A }", "carry out W1 as PO1",
      alone: "planning worksheet W1 { 1 of A }", "set W1.1 from V", "carry out W1 as PO1"),
    Row(
      "ChangeComponent", "location-unknown", before: "variant-unknown",
      both: "bom of A { 1 of L }", "production order MO1 { 2 of A }",
      "set MO1.1.1 at NOWHERE variant NOPE",
      alone: "bom of A { 1 of L }", "production order MO1 { 2 of A }", "set MO1.1.1 variant NOPE"),
    Row(
      "ChangeMasterData", "item-unknown", before: "tracking-code-unknown",
      both: "set item X tracked NOPE",
      alone: "set item A tracked NOPE"),
    Row(
      "ChangePlanningLine", "vendor-unknown", before: "location-unknown",
      both: "planning worksheet W1 { 1 of A }", "set W1.1 at NOWHERE from NOBODY",
      alone: "planning worksheet W1 { 1 of A }", "set W1.1 at NOWHERE"),
    Row(
      "ChangeWarehouseJournal", "location-unknown", before: "not-warehouse",
      both: "warehouse journal WJ1 at NOWHERE",
      alone: "warehouse journal WJ1 at EAST"),
    Row(
      "ConvertLocation", "bin-unknown", before: "location-in-use",
      both: "convert location EAST to directed with adjustment bin B9",
      alone: "bin B9 at EAST", "convert location EAST to directed with adjustment bin B9"),
    Row(
      "CopyLines", "item-blocked", before: "document-released",
      both: "block item A", "release SO2", "copy SO1 to SO2",
      alone: "release SO2", "copy SO1 to SO2"),
    Row(
      "CountAtOnce", "document-exists", before: "item-unknown",
      both: "count 5 of X as SO1",
      alone: "count 5 of X"),
    Row(
      "DeclareBillOfMaterials", "unit-unknown", before: "item-unknown",
      both: "bom of A per BOX { 1 of X }",
      alone: "bom of A { 1 of X }"),
    Row(
      "DeclarePlanning", "location-unknown", before: "vendor-unknown",
      both: "planning of A at NOWHERE from NOBODY",
      alone: "planning of A at EAST from NOBODY"),
    Row(
      "DeclareWarehouse", "location-unknown", before: "zone-unknown",
      both: "bin B1 at NOWHERE in zone Z",
      alone: "bin B1 at EAST in zone Z"),
    Row(
      "DeletePlanning", "item-unknown", before: "card-unknown",
      both: "delete planning of X",
      alone: "delete planning of A"),
    Row(
      "ExplodeOutput", "action-unfit", before: "document-exists",
      both: "explode output of SO1 as SO2",
      alone: "production order MO1 { 2 of A }", "explode output of MO1 as SO2"),
    Row(
      "FullWarehouse", "quantity-not-positive", before: "already-exists",
      both: "location EAST as full warehouse of 1001 bins",
      alone: "location EAST as full warehouse of 1 bins"),
    Row(
      "GetActionMessages", "item-unknown", before: "no-action-messages",
      both: "get action messages for X as SO1",
      alone: "get action messages as SO1"),
    Row(
      "GetBinContents", "action-unfit", before: "not-warehouse",
      both: "get bin contents at EAST to PO1",
      alone: "reclassification journal J9", "get bin contents at EAST to J9"),
    Row(
      "GetSalesDemand", "item-unknown", before: "nothing-to-get",
      both: "get special orders for X to R1",
      alone: "get special orders for A to R1"),
    Row(
      "HandleNumbers", "unit-unknown", before: "tracking-line-unknown",
      both: "handle 2 BOX of lot L9 on PO1.1",
      alone: "handle 2 of lot L9 on PO1.1"),
    Row(
      "MoveBetweenLocations", "location-unknown", before: "lot-required",
      both: "transfer 1 of L to NOWHERE",
      alone: "transfer 1 of L to EAST"),
    Row(
      "MoveGoods", "customer-unknown", before: "item-unknown",
      both: "ship 1 of X to NOBODY",
      alone: "ship 1 of X"),
    Row(
      "PlanItems", "plan-period", before: "item-unknown",
      both: "plan X from 2026-02-01 to 2026-01-01",
      alone: "plan X from 2026-02-01 to 2026-03-01"),
    Row(
      "PlanSalesOrder", "action-unfit", before: "document-exists",
      both: "plan orders for PO1 as PO1",
      alone: "plan orders for SO1 as PO1"),
    Row(
      "PostAssembly", "more-than-outstanding", before: "lot-required",
      both: "assembly order AO1 { 2 of A needs { 2 of L } }", "post AO1 assemble 9 of A",
      alone: "assembly order AO1 { 2 of A needs { 2 of L } }", "post AO1 assemble 2 of A"),
    Row(
      "PostByActions", "action-unfit", before: "line-unknown",
      both: "post SO1 output 2 of line 9",
      alone: "post SO1 ship 2 of line 9"),
    Row(
      "PostByActions", "line-unknown", before: "more-than-outstanding",
      both: "post SO1 ship 99 of line 9",
      alone: "post SO1 ship 99 of line 1"),
    Row(
      "PostByActions", "action-unfit", before: "lot-required",
      both: "item journal J9 { positive 1 of L }", "post J9 ship",
      alone: "item journal J9 { positive 1 of L }", "post J9"),
    Row(
      "PostJournal", "nothing-to-post", before: "document-exists",
      both: "item journal J9", "post J9 as SO2",
      alone: "item journal J9 { positive 1 of A }", "post J9 as SO2"),
    Row(
      "PostJournal", "document-exists", before: "lot-required",
      both: "item journal J9 { positive 1 of L }", "post J9 as SO2",
      alone: "item journal J9 { positive 1 of L }", "post J9"),
    Row(
      "PostProduction", "action-unfit", before: "lot-required",
      both: "bom of A { 1 of L }", "production order MO1 planned { 2 of A }",
      "post MO1 consume 1 of line 1.1",
      alone: "bom of A { 1 of L }", "production order MO1 { 2 of A }",
      "post MO1 consume 1 of line 1.1"),
    Row(
      "ProduceGoods", "item-unknown", before: "lot-required",
      both: "produce 1 of X consuming 1 of L",
      alone: "produce 1 of A consuming 1 of L"),
    Row(
      "ProductionJournal", "action-unfit", before: "document-exists",
      both: "production journal SO2 for SO1",
      alone: "production order MO1 { 2 of A }", "production journal SO2 for MO1"),
    Row(
      "RefreshComponents", "action-unfit", before: "line-posted",
      both: "refresh SO1",
      alone: "bom of A { 1 of L }", "production order MO1 { 2 of A }",
      "post MO1 consume 1 of line 1.1 lot L1", "refresh MO1"),
    Row(
      "RegisterWarehouseJournal", "quantity-to-handle", before: "bin-content-short",
      both: "location WH as full warehouse of 1 bins",
      "stock { 1 of L lot L1 in bin 1 of PICK at WH }",
      "warehouse journal WJ1 at WH { negative 2 of L in bin 1 of PICK { 1 of lot L1 } }",
      "register WJ1",
      alone: "location WH as full warehouse of 1 bins",
      "stock { 1 of L lot L1 in bin 1 of PICK at WH }",
      "warehouse journal WJ1 at WH { negative 2 of L lot L1 in bin 1 of PICK }", "register WJ1"),
    Row(
      "ReserveLines", "reserve-never", before: "more-than-unreserved",
      both: "set SO1.1 reserve never", "reserve 9 of SO1",
      alone: "reserve 9 of SO1"),
    Row(
      "SelectEntries", "unit-unknown", before: "more-than-available",
      both: "select 9 BOX of lot L9 for SO2.1",
      alone: "select 9 of lot L9 for SO2.1"),
    Row(
      "SetReleased", "status-unfit", before: "nothing-to-release",
      both: "item journal J9", "release J9",
      alone: "sales order SO5 to C", "release SO5"),
    Row(
      "StockInBin", "item-unknown", before: "bin-required",
      both: "location WH as full warehouse of 1 bins", "stock { 1 of X at WH }",
      alone: "location WH as full warehouse of 1 bins", "stock { 1 of A at WH }"),
    Row(
      "UndoPostedLines", "undo-unfit", before: "line-ambiguous",
      both: "undo receipt of PO1.1",
      alone: "post PO1 receive 1 of line 2", "post PO1 receive 1 of line 2", "undo receipt of PO1.2"
    ),
    Row(
      "Unreserve", "nothing-reserved", before: "cancel-reservation",
      both: "unreserve SO1.1",
      alone: "reserve SO1.1", "unreserve SO1.1"),
    Row(
      "WorkInReservationWorksheet", "document-exists", before: "worksheet-dates",
      both: "reservation worksheet SO1 from 2026-02-01 to 2026-01-01",
      alone: "reservation worksheet RW1 from 2026-02-01 to 2026-01-01"),
    Row(
      "WorkInReservationWorksheet", "document-exists", before: "worksheet-dates",
      both: "reservation worksheet SO1 from 2026-02-01 to 2026-01-01",
      alone: "reservation worksheet RW1 from 2026-02-01 to 2026-01-01"),
  ]
}
