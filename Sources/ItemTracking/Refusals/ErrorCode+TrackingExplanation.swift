extension ErrorCode {
  /// What `help CODE` says of refusals about tracking codes, cards and tracking lines.
  static let trackingExplanations: [ErrorCode: (title: String, meaning: String, rules: String)] = [
    .trackingCodeUsed: (
      "a tracking code that items use",
      "A tracking code can be deleted only when no item is tracked by it.",
      "T-018"
    ),
    .workflowLocked: (
      "a rule that specific tracking implies",
      "While a kind of number is specific it is asked for at every movement, so the rules that say when cannot be edited.",
      "T-005"
    ),
    .warehouseNeedsSpecific: (
      "warehouse tracking without specific tracking",
      "The warehouse can track only by a kind of number that is specific.",
      "T-015"
    ),
    .handledMismatch: (
      "numbers that do not add up to what is posted now",
      "On a line that is partly posted, numbers that are not required must cover what is posted.",
      "T-125"
    ),
    .locationRequired: (
      "goods posted without a location",
      "The company's set-up requires a location on every movement of inventory.",
      ""
    ),
    .variantRequired: (
      "goods posted without a variant",
      "An item whose variants are required is posted by variant, once it has any.",
      "W-015"
    ),
    .itemInUse: (
      "an item that has moved or is on order",
      "An item with ledger entries, or on lines of open documents, cannot be deleted.",
      ""
    ),
    .cardUnknown: (
      "a number without an information card",
      "Only a card that exists can be changed, deleted, commented or copied.",
      "T-192"
    ),
    .overwriteCard: (
      "a card that would be overwritten",
      "Copying a card to a number that has one asks first; with no the card there stays.",
      "T-194"
    ),
    .stalePage: (
      "tracking lines that somebody else changed",
      "What another session changed since the page was opened is not overwritten: open it again.",
      "T-054"
    ),
    .dropEmptyLines: (
      "tracking lines without a quantity",
      "A number entered with quantity 0 is not kept; closing the page asks first.",
      "T-043"
    ),
    .availability: (
      "a number that is short",
      "More of a number is asked for than inventory holds; the page asks before it closes. Posting decides in the end.",
      "T-053 T-253 T-254"
    ),
    .doubleAllocation: (
      "a number that is asked for twice",
      "Unposted lines ask for more of the number than inventory holds. It is only a warning: posting decides.",
      "T-053 T-253"
    ),
    .moreThanAvailable: (
      "more of a number than is available",
      "What is selected of a number may not exceed its total available quantity.",
      "T-088"
    ),
    .nothingAvailable: (
      "no number that could be selected",
      "No number of the item is available at the line's place, or the line is covered already.",
      "T-088"
    ),
    .noPage: (
      "a line that is not said",
      "Only between the braces of `edit tracking of …` the line is implied.",
      "T-052"
    ),
    .seriesNotManual: (
      "a series that does not allow typed numbers",
      "Customised serial numbers are allowed only when the item's series takes manual numbers.",
      "T-085"
    ),
    .seriesWarning: (
      "a series that comes to its end",
      "The number drawn has reached the series' warning number.",
      "T-081"
    ),
    .expirationLocked: (
      "an expiration date that cannot be entered",
      "The date of a number that is known is its own; goods that leave, and codes that use no expiration dates, take none.",
      "T-183"
    ),
  ]
}
