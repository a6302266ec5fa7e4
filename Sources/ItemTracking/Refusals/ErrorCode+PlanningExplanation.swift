extension ErrorCode {
  /// What `help CODE` says of refusals about planning and its worksheets.
  static let planningExplanations: Explanations = [
    .orderToOrderNumbers: (
      "numbers on demand that supply is made for",
      "The supply says the numbers, the demand takes them over.",
      "R-155 P-054"
    ),
    .noActionMessages: (
      "no action messages",
      "Order tracking suggests nothing for these items.",
      "P-083"
    ),
    .itemInWorksheet: (
      "whether to go on without items that are planned",
      "Items with planning lines get no further ones. Yes passes them by, no stops.",
      "P-083"
    ),
    .supplyNotMade: (
      "supply that no message can make",
      "Only purchases, production and assembly are suggested.",
      "P-085"
    ),
    .planningLineLocked: (
      "a planning line that changes an order",
      "Only its quantity and its date may be changed.",
      "P-089"
    ),
    .nothingAccepted: (
      "no accepted planning lines",
      "Only accepted lines are carried out.",
      "P-090"
    ),
    .vendorMissing: (
      "a purchase without a vendor",
      "New purchases need to know from whom.",
      "P-090"
    ),
    .transferFromMissing: (
      "a transfer from nowhere",
      "New transfers need to know where the goods come from.",
      "P-090"
    ),
    .supplyGone: (
      "an order line that is gone",
      "What a planning line changes must still be there.",
      "P-090"
    ),
    .orderAboveMissing: (
      "a line of an order that is not made yet",
      "What is made to order is a line of the production order that needs it, which comes first.",
      "P-149"
    ),
    .linesNotCarriedOut: (
      "planning lines that were not carried out",
      "Some lines could not be carried out and stay; the first reason is reported.",
      "P-091"
    ),
    .planPeriod: (
      "a plan that ends before it starts",
      "The end of the period is its first day or a later one.",
      "P-120"
    ),
    .reorderQuantityMissing: (
      "a fixed reorder quantity that is none",
      "Policy fixed orders a reorder quantity, which the card or the item must say.",
      "P-133"
    ),
    .maximumTooLow: (
      "a maximum inventory below the reorder point",
      "Policy maximum orders up to a maximum inventory, which lies above the reorder point.",
      "P-133"
    ),
    .routeMissing: (
      "no route from one place to another",
      "Planned transfers need to know how goods go, and how long.",
      "P-167"
    ),
    .stockkeepingMissing: (
      "goods without a card at a place",
      "The place says that goods without a card are planned as the item is, or not at all.",
      "P-124 P-143"
    ),
    .transferCircle: (
      "places that replenish each other",
      "Goods that are moved come from a place that does not wait for them itself.",
      "P-167"
    ),
    .tooManyOrders: (
      "more orders than can be carried out",
      "The maximum order quantity is so small that too many orders would be needed.",
      "P-126"
    ),
    .replenishmentUnfit: (
      "production or assembly in a requisition worksheet",
      "A requisition worksheet suggests purchases and transfers only.",
      "P-144"
    ),
    .notTrueDemand: (
      "what is only planned cannot be reserved",
      "Planning lines and their components are bound by a planning run alone.",
      "P-175"
    ),
    .leadTimeNegative: (
      "a lead time that goes back in time",
      "Lead times, periods and buckets lead forward.",
      "P-163"
    ),
    .nothingToGet: (
      "nothing that could be fetched",
      "Special orders and drop shipments without a purchase are fetched, and what lies in bins.",
      "P-173 W-143"
    ),
    .planningLinesReplaced: (
      "planning lines that somebody entered are replaced",
      "A run takes away all planning lines of its items, those entered by hand too.",
      "P-142"
    ),
    .itemsNotPlanned: (
      "items that could not be planned",
      "The run went on without them; `show planning errors` tells why.",
      "P-170"
    ),
    .linesNotAccepted: (
      "planning lines that are not accepted",
      "Lines with a warning are not carried out until somebody accepts them.",
      "P-136 P-162"
    ),
  ]
}
