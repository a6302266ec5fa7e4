// What looks, follows and expects.

extension LeadWay {
  private typealias Way = LeadWay

  private static let looks =
    "show list display print view see select what which how much many who where when there open "
    + "all list page card overview details total sum current report item items "
    + "check query inquiry get find fetch lookup count filter filtered posting date dates"

  private static func table(
    _ triggers: String, _ name: String, _ conditions: [String] = [],
    needs: [Set<LinePart.Kind>] = [], also: String = "", cost: Int = 0, unless: String = ""
  ) -> LeadWay {
    Way(
      conditions.isEmpty ? triggers + " " + name : triggers, .table(name, conditions), needs: needs,
      also: looks + " " + also,
      cost: cost, unless: unless)
  }

  static let looking: [LeadWay] =
    names + [
      table(
        "how+much how+many stock* inventor* availab* on+hand balance level* left sum",
        "item-figures", also: "quantity qty level* remaining free on hand pcs still lots all"),
      table(
        "lot* batch* stock* inventor* on+hand", "lots", also: "numbers inventory stock on hand",
        cost: 1),
      table("empty+bin*", "bin-contents", ["quantity = 0"], also: "bins"),
      table("content*", "bin-contents", needs: [[.bin]], also: "contents"),
      table(
        "where stored", "lots", needs: [[.item]], also: "stock stored kept lie lies",
        unless: "go goes gone went come came did has"),
      table("content* in", "lots", needs: [[.location]], also: "stock is", cost: 1),
      table(
        "expired expired+stock expired+lot* expired+item*", "lots", ["expiration < today"],
        also: "lots goods stock items"),
      table("expir* best+before exp", "lots", needs: [[.date]], also: "lots goods stock that"),
      table("expir* best+before", "lots", also: "lots goods stock dates date"),
      table("serial* sn", "serials", also: "numbers stock available"),
      table("package* carton* pallet*", "packages", also: "numbers stock"),
      table(
        "ledger* entr* histor* movement* transaction* moved posting*", "ledger",
        also: "ledger transactions movements posted"),
      table("sales sold", "ledger", ["type = sale"], needs: [[.item, .date]], also: "entries"),
      table(
        "purchases bought", "ledger", ["type = purchase"], needs: [[.item, .date]],
        also: "entries"),
      table(
        "deliver* suppl* ship* got get bought buy receiv* sent sell sold purchas* "
          + "sales sale return*",
        "ledger", needs: [[.vendor, .customer]], also: "lots lot goods customer vendor from to",
        cost: 1),
      table(
        "short* shortage* stockout*", "item-figures", ["available < 0"],
        also: "items item missing"),
      table(
        "out+stock no+stock", "item-figures", ["on-hand = 0"], also: "items item of stock no"),
      table(
        "not+shipped unshipped not+delivered", "lines",
        ["kind = \"sales order\"", "outstanding > 0"], also: "not lines orders yet items"),
      table(
        "not+received unreceived", "lines", ["kind = \"purchase order\"", "outstanding > 0"],
        also: "not lines orders yet items"),
      Way("", .table("item-figures", []), needs: [[.item], [.location]], also: looks, cost: 4),
      table(
        "free+quantity free+qty available+quantity", "lots", also: "quantity qty available free"),
      table(
        "overdue+purchase* late+purchase* overdue+receipt*", "lines",
        ["kind = \"purchase order\"", "outstanding > 0", "expected-date < today"],
        also: "orders lines purchase overdue late"),
      table(
        "overdue+sales late+sales overdue+shipment*", "lines",
        ["kind = \"sales order\"", "outstanding > 0", "ship-date < today"],
        also: "orders lines sales overdue late"),
      table(
        "overdue late backorder*", "lines", ["outstanding > 0", "ship-date < today"],
        also: "orders lines overdue late"),
      table("open+sales", "documents", ["kind = \"sales order\""], also: "open sales orders"),
      table(
        "open+purchases", "documents", ["kind = \"purchase order\""],
        also: "open purchases orders"),
      table("value* valuation* cost*", "values", also: "inventory"),
      table(
        "bin+content* bin*+content* bin where+bin* stock+bin inventory+bin", "bin-contents",
        also: "contents content per by stock inventory"),
      table("bin bins", "bins", also: "list", cost: 1),
      table(
        "warehouse+entr* whse+entr*", "warehouse-entries", also: "warehouse whse"),
      table("reserv* allocat*", "reservations", also: "reservation for by"),
      table("reservation+entr*", "reservation-entries"),
      table("order+tracking links pegging peg*", "links", also: "order tracking"),
      table(
        "order* document* open+order*", "documents", also: "documents"),
      table(
        "sales+order* so", "documents", ["kind = \"sales order\""], also: "sales orders order"),
      table(
        "purchase+order* po on+order", "documents", ["kind = \"purchase order\""],
        also: "purchase orders order"),
      table(
        "transfer+order*", "documents", ["kind = \"transfer order\""], also: "transfer orders"),
      table(
        "production+order* prod+order*", "documents", ["kind = \"production order\""],
        also: "production orders prod"),
      table(
        "assembly+order*", "documents", ["kind = \"assembly order\""], also: "assembly orders"),
      table(
        "line*+sales", "lines", ["kind = \"sales order\""], also: "order orders lines"),
      table(
        "line*+purchase", "lines", ["kind = \"purchase order\""], also: "order orders lines"),
      table("happen*", "ledger", needs: [LinePart.numbers], also: "lot serial package"),
      table("line*", "lines", also: "order sales purchase", cost: 1),
      table(
        "tracking item+tracking tracking+line*", "tracking",
        needs: [[.document]], also: "item tracking numbers lot serial pick"),
      table(
        "which+lot* which+serial* what+lot* what+serial* show+lot* show+serial* lots+on serials+on",
        "tracking", needs: [[.document]], also: "on item tracking"),
      table("pick+list", "tracking", needs: [[.document]], also: "pick list", cost: 1),
      table("component*", "components", also: "prod production order"),
      Way(
        "availab* stock inventor* project* on+hand how+much how+many balance level*",
        .line("show projection of {item} {at?} from {date} to {dateAgain}"),
        needs: [[.item], [.date]],
        also: looks + " availab* inventory stock quantity on hand project* balance will be by as "
          + "have left free", unless: "expir* exp best last since"),
      table(
        "bom* bill+material* structure", "boms", needs: [[.item]],
        also: "production assembly bill of explod*"),
      table(
        "posted+ship* posted+receipt* posted+invoice* posted* shipments receipts",
        "posted-documents", also: "documents sales purchase transfer* assembl* return*"),
      table("order+planning", "order-planning", also: "planning order"),
      table(
        "plan* requisition* suggest* planning+line* worksheet", "planning-lines",
        also: "planning requisition worksheet"),
      table(
        "project* atp balance availab*+event availab*+period availab*+date availab*+day availab*+time",
        "projection", needs: [[.item]],
        also: "availab* inventory item event period by stock date day time on hand"),
      table(
        "availab*+lot lot+availab*", "availability-by-lot", needs: [[.item]], also: "availability"),
      table("action+message* message*", "action-messages", also: "order tracking action"),
      table("supply supplies", "supply", also: "available reserve"),
      Way(
        "availab* can+ship* can+reserv*", .line("show supply for {doc}"), needs: [[.document]],
        also: looks + " available to reserve reserved for can ship cover*", cost: -1),
      table("forecast*", "forecast", also: "demand sales production"),
      table("reorder* safety sku* stockkeeping policy parameter*", "stockkeeping", cost: 1),
      table("item* product* article*", "items", cost: 3),
      table("customer* client*", "customers", cost: 3),
      table("vendor* supplier*", "vendors", cost: 3),
      table("location* warehouse*", "locations", cost: 1),
      table("unit uom units", "units", needs: [[.item]], also: "measure"),
      table("variant*", "variants"), table("tracking+code*", "tracking-codes", also: "item"),
      Way(
        "short* shortage*", .line("show supply for {doc}"), needs: [[.document]],
        also: looks + " missing is"),
      Way(
        "lookup look+up which+use can+use which+available", .line("show candidates of {doc}"),
        needs: [[.document]], also: looks + " lot* serial* number* no. use available"),
      Way("print*", .line("show {doc}"), needs: [[.document]], also: looks),
      Way(
        "", .line("show {doc}"), needs: [[.document]], also: looks + " status state open", cost: 2),
      Way(
        "show list what status card info* detail* details when is available item-figures inspect*",
        .line("show {number} {of?}"),
        needs: [LinePart.numbers],
        also: looks + " status info* expir* block* date valid no. information history best before",
        cost: 1),
      Way(
        "show list card info* detail* what everything", .line("show {item}"), needs: [[.item]],
        also: looks + " info* everything about", cost: 2),
    ]

  private static let numbers = LinePart.numbers

  /// A name alone: what there is of it.
  private static let names: [LeadWay] = [
    Way("", .line("show {number} {of?}"), needs: [LinePart.numbers], also: looks, cost: 4),
    Way("", .line("show {item}"), needs: [[.item]], also: looks, cost: 4),
  ]

  private static let followed =
    "trac* lot* batch* serial* item tracing follow* history full goods entries report recall* back "
    + "genealogy show list"

  /// Where numbers come from and went.
  static let tracing: [LeadWay] = [
    Way(
      "trac* origin* come came source* suppl* from backward* upstream made+of made+from vendor who* "
        + "genealogy",
      .line("trace {number} {of?} to origin"), needs: [numbers],
      also: followed
        + " come from origin usage who where did does suppl* vendor deliver* sent bought made "
        + "what"),
    Way(
      "trac* usage use used where-used went go gone forward* downstream consum* into "
        + "customer* shipped sold made+from "
        + "end+up",
      .line("trace {number} {of?} to usage"), needs: [numbers],
      also: followed + " did does where used to has been now"),
    Way(
      "where+go where+goes where+gone where+went", .line("trace of {item} to usage"),
      needs: [[.item]], also: "did does has where to"),
    Way(
      "find* navigat* search* locat* entries document* look+up audit*",
      .line("find {number} {of?}"),
      needs: [numbers], also: "lot serial all entries documents related"),
    Way(
      "recall* who* customer* affected contaminat* bad bought got received mass+balance withdraw* "
        + "notif*",
      .line("recall {number} {of?} {aside?}"), needs: [numbers],
      also: followed + " have has which customers who customer mock everything all market balance "
        + "stop* ship*"),
    Way(
      "used usage where-used where+used", .line("show boms where component-item = {item}"),
      needs: [[.item]], also: "where is in bom boms bill bills of material materials show list"),
    Way(
      "used usage where-used where+used", .line("trace of {item} to usage"), needs: [[.item]],
      also: "where is show list"),
  ]

  /// What ought to be.
  static let expecting: [LeadWay] = [
    Way(
      "expect expects expecting assert* check* verif* ensure* confirm* test* should must",
      .expectation,
      also: "that there is are be equals == inventory stock quantity qty on hand lot item pcs have "
        + "has total it line lines"),
    Way(
      "= == equals is", .expectation, needs: [[.quantity], [.item, .lot]],
      also: "stock inventory on hand", cost: 2),
  ]
}
