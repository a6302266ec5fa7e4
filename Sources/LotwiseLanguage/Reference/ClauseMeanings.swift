import LotwiseSyntax

/// What each clause means, for `help STATEMENT`, where its declaration does not say it itself.
///
/// A line a clause: the words that introduce it, or in parentheses what its value is called where
/// it has none; both, where clauses with the same words differ. A test holds that none is missing.
public enum ClauseMeanings {
  /// The meaning of a clause; nil when nobody has written one.
  public static func text(of clause: Clause) -> String? {
    if !clause.summary.isEmpty { return clause.summary }
    let label = "(\(clause.label))"
    let keys = clause.words.isEmpty ? [label] : ["\(clause.words) \(label)", clause.words]
    return keys.lazy.compactMap { byWords[$0] }.first
  }

  private static let byWords = Dictionary(
    all.split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      return (parts[0], String(parts[1].dropFirst()))
    }, uniquingKeysWith: { first, _ in first })

  /// Whose meanings are written here.
  public static var names: [String] { byWords.keys.sorted() }

  private static let all = """
    (answer): the answer
    (formula): a date formula, as `1M`
    (movement): what comes in or goes out
    (operation no.): the number of the operation
    (planning line): the planning line, as `W1.1`
    (posted document): the posted document, with `.2` its second line
    (worksheet or line): the worksheet, or one of its lines
    at least: so many or more
    at most: so many or fewer
    empty: bins that are empty
    fixed: bins that are kept for the item
    floating: bins that are kept for nothing
    same-item: bins that hold the item
    (changes): the statements that are tried
    (day): the day; `today` is the work date
    (point in the past): a day, or an entry
    (path): the document, with its line
    (and): conditions that hold as well
    statements: so many statements
    statement: one statement
    (a serial, lot or package number): the number, of whichever kind
    (action): what is posted: receive, ship, invoice, output, consume, assemble
    (bin): the bin
    (bins): the first and the last bin
    (bins a zone): how many bins each zone gets
    (checkpoint): the checkpoint, by its name
    (code): its code
    (column): a column of the table
    (comment): what the comment says
    (comparison): a column compared with a value or with another column
    (components): what it is made of
    (condition): what must hold
    (count): how many were counted
    (customer): the number of the customer
    (date): the day
    (demand): what needs the goods
    (description): what it is called, in quotes
    (direction): which rows come first
    (document or item): everything there is to see of it
    (document): the number of the document, with `.2` its second line
    (entry no.): the number of the entry
    (examples): a row for each scenario
    (expression): what is reckoned
    (figure): a figure of it, and what it must be
    (figures or count): figures, or how many rows there are
    (file): the file, in quotes
    (format): in which format it is shown
    (goods): the goods
    (groups): the columns of a group
    (item or document): the item, or the document with its line
    (item): the number of the item
    (journal): the name of the journal
    (later snapshot): the file with what came later
    (line no.): the number of the line
    (line): the line, as `PO1.2`
    (lines): its lines
    (location): the code of the location
    (lot no.): the lot number
    (name): what it is called
    (number of rows): how many rows there must be
    (number): how many, in which unit
    (numbers): the first and the last number
    (operations): the steps in which it is made, each by its number
    (operator): how they are compared
    (order line): the line
    (order): the number of the order; without one it gets the next of a hidden series
    (package no.): the package number
    (parameter): a value handed to the definition
    (policy): how what there is is shared out
    (posted line): the posted line, as `PR1.1`
    (quantity): how many, in which unit
    (query): a table and its clauses, or what all is shown of
    (quote or blanket order): the quote or the blanket order
    (reservation no.): the number of the reservation
    (role): what the item has the bin for
    (rows): the rows that are meant
    (rule): the id of a rule, as `T-110`
    (rules): what the code asks for
    (selection): which bin is proposed
    (serial no.): the serial number
    (series): the code of the series
    (share): how much of a line
    (side): of a transfer: what leaves, or what arrives
    (snapshot): the file with the snapshot
    (statement): a whole statement
    (statements): statements, one a line
    (status): what becomes of it
    (subject): what the figures are of
    (supply): what brings the goods
    (table): the table; `show tables` lists them
    (template): the code of the template
    (text): what is printed
    (times): how often
    (topic): what is to be explained
    (tracking lines): its numbers
    (unit): the code of the unit
    (value or column): what it is compared with
    (value): the value
    (variant): the code of the variant
    (vendor): the number of the vendor
    (worksheet): the name of the worksheet
    (zone): the code of the zone
    accumulation: over how long demand is gathered into one order
    adjustment bin: the bin that differences of a directed location are written to
    allocating: the worksheet allocates what there is at once
    always creates: lines that are made even where there is nothing to take or no place to put
    and: conditions that hold as well
    answering: the answer where the model would ask
    any number: reserved without a number: late binding may move it
    applied from entry: the outbound entry whose goods come back, with their cost
    applied from none: no entry is returned any more
    applied to entry: the inbound entry that is used up
    applied to none: no entry is used up by choice any more
    as: what is made gets this number
    as (NAME): what it is called from here on
    as (counter): the variable that counts the rounds
    as (format of a table): in which format it is shown
    as (format of a trace): in which format it is shown
    as (format): in which format it is shown
    as (given number): the number that the goods have afterwards
    as (name): what it is called from here on
    as (new number): the number that the goods have afterwards
    as (output): in which format it is shown
    as of: what had happened by the end of that day
    as of entry: what had happened up to that item ledger entry
    as full warehouse of: sets up zones, types and so many bins of each, as a directed location
    ask for manual reservation: posting asks before it goes on without what must be reserved
    assembled to order: assembled when a sale asks for it
    assembled to stock: assembled ahead of sales
    assembly bin: the bin from which components are assembled
    assembly by: how components leave for assembly
    assembly out: the bin into which assembled goods go
    at: the location; `none` is the blank one
    bins: the word after how many
    block: which way it is blocked
    blocked: it cannot be used, or only one way
    breakbulk allowed: larger units may be broken up to be picked
    breakbulk not allowed: larger units are not broken up
    bucket: the period into which demand is gathered
    by: by how much numbers go up
    by (day): as of which day the card is looked at
    by (step): the length of a period as in `1M`, or the last day
    by actual output: as many as were really made
    by default: as the location says
    by program: the answer is that of the program, not of a person
    capacity: what happens when more is put away than a bin can hold
    certificate: the number of its certificate
    class: the warehouse class that goods and bins must share
    closed: the line of the series is not used any more
    columns: which columns, in this order
    components: the components are meant too
    components at: where components lie when nothing else is said
    consuming: what is used up for it; how much by the bill of materials where it is not said
    consumption by: how components leave for production
    costing: how the cost of the item is found
    country: the country of origin
    cross-dock: goods may pass through without being put away
    cross-dock bin: the bin for goods that go on at once
    cross-dock horizon: how far ahead demand is looked at for goods that go on at once
    customer: figures of a customer
    dampener: how far a date may be off before a run changes it
    dampener percent: how much of the lot size a quantity may be off
    dampener quantity: how much a quantity may be off before a run changes it
    dated: the date on the document
    dedicated: nothing else is put there by itself
    default bins: which bin is proposed there
    defaults: numbers are given by themselves
    directly: goods are moved in one step, without a location on the way
    document: a document, though a table or an item has that name
    does not require: what goods need no more
    drop shipment: the vendor ships straight to the customer
    dropped from: the purchase line that is shipped straight to the customer
    due: when it must be done
    else: what is done when the condition does not hold
    else if: another condition, looked at when those before do not hold
    entry: an item ledger entry by its number
    entry of: the item ledger entry of a posted line
    exact cost reversing optional: returns need not name what they reverse
    exact cost reversing required: returns must name the entry that they reverse
    excludes: numbers that must not stand in the trace
    expected: when it is to arrive
    expires: the last day on which the goods can be used
    expires after: how long after coming in goods expire
    firm: firm planned
    flexibility: whether a run may change date and quantity
    flushed: how components are used up
    for: for whom or for what it is
    for all: of all kinds of demand
    for components: needed to make other items, not sold
    for each: one scenario for each row of the table
    for each row of: one scenario for each row of a file
    for lot: only for this lot
    for no operation: for none of the operations
    for operation: the operation of the route that needs it
    for package: only for this package
    for serial: only for this serial number
    forecasts: to what demand that is expected belongs
    from: where it comes from, or the first of it
    from bin: the bin that goods leave
    group by: a row for each combination; `sum` adds others up
    holds: how many base units it is
    in: where it is written to
    in any order: the rows may come in any order
    in bin: the bin
    in transit: goods only pass through; transfers go by it
    in zone: the zone of the bin
    inbound: how long receiving takes
    include inventory: the first order counts what is on hand
    includes: numbers that must stand in the trace
    including: there may be other rows besides
    inventory documents not reserved: inventory receipts and shipments take no part in reservations
    inventory documents reserved: inventory receipts and shipments take part in reservations
    invoice: how many are invoiced next
    invoiced: received or shipped, and invoiced
    invoicing: how many of them are invoiced
    item: the item, though a document has that name
    last: the number that was given last
    lead time: how long getting it takes
    leave out inventory: the first order does not count what is on hand
    like item: begins with all that is said of the item
    limit: how many rows, after sorting
    line: the line of the document
    location: figures of a location
    location optional: goods may be at the blank location
    location required: every line needs a location
    lot: the lot number; `L1..L9` are several
    lot size: the multiple in which it is ordered
    lots from: the series that lot numbers come from
    make: whether an order makes the item, or a run to stock
    making: what new production orders are
    manual: numbers of one's own are taken
    maximum: how many there should be at most
    maximum cubage: how much space the bin has
    maximum inventory: up to which stock it is ordered
    maximum order: how many one order may be for
    maximum weight: how much the bin can bear
    minimum: how many there should be at least
    minimum order: how many one order must be for
    mps: only items that are sold or expected
    mps and mrp: whether both kinds of items are planned in one run
    mrp: only the others
    multiple: the multiple in which it is ordered
    needs: the components that the line uses up
    negative: whether more may go out than is there
    negative inventory: whether more may go out than is there, unless the item says so itself
    new: only rows that the last statement wrote
    next: the next number of the item's series
    no defaults: numbers are not given by themselves
    no put-away worksheet: putting away is not planned in a worksheet
    not at: all locations but these
    not blocked: it can be used
    not by fefo: picks do not go by expiration dates
    not cross-dock: goods do not pass through
    not dedicated: other goods may be put there
    not in transit: goods can stay there
    not invoiced: the invoice is left open
    not manual: only numbers of the series are taken
    of: what it belongs to
    on: the day under which it is posted
    on (date): the day
    on (document): the line whose numbers are meant
    on (line): the line whose numbers are meant
    open: the line of the series is used
    operation: the operation it is for
    or: other conditions, one of which suffices
    order assembly bin: the bin for what is assembled for a sale
    order tracking: whether supply and demand are linked by themselves, with messages or without
    ordered: when it was ordered
    ordinary: neither a drop shipment nor a special order
    outbound: how long shipping takes
    output by: how goods that were made are put away
    overflow: from which stock on a warning is given
    package: the package number
    packages from: the series that package numbers come from
    per: the unit that the bill of materials is for
    pick by: in which order bins are picked from
    picks by fefo: what expires first is picked first
    place by default: goods go to their default bins
    place by template: the template that says where goods go
    planned: planned, not yet firm
    policy: how orders are suggested
    preview: what a statement would write
    priority: who is served first, the highest number
    production bin: the bin from which components go into production
    production out: the bin into which finished goods go
    proves: the rules that the scenario shows
    put-away worksheet: putting away is planned in a worksheet
    quality: what a test said of it
    quantity: how many
    quantity-per: how many for one piece of what is made
    ranking: its rank: the higher, the sooner it is picked from
    receipt bin: the bin for goods that arrive
    receive: how many are received next
    released: released: it can be posted
    reorder: how many are ordered at once
    reorder point: below which stock it is ordered
    replenish by: how it is got
    requires: what goods need: bins, receive, put-away, ship, pick, directed, cross-dock, class
    rescheduling: within how long an order is moved instead of made anew
    reservation: a reservation by its number
    reserve: whether it is reserved: never, when asked, always
    reserved: only demand of which so much is reserved from stock
    respecting parameters: orders beyond the plan keep to multiples and limits too
    reversing cost: what comes back is tied to the entries that it reverses
    rounding: to which part of a unit quantities are rounded
    safety lead time: how many days earlier than needed it is ordered
    safety stock: how many are kept for what nobody foresees
    saying: words that the message holds
    serial: the serial number; `S1..S9` are several
    serials from: the series that serial numbers come from
    series: figures of a number series
    ship: how many are shipped next
    shipment bin: the bin for goods that leave
    shipping: how long the way takes
    shipping time: how long the way takes
    ships: when it is to leave
    shop floor bin: the bin of production
    simulated: simulated: it takes no part in plans
    since: only rows written since the checkpoint
    skip manual reservation: posting goes on without what must be reserved
    sort by: by which columns; rows of equal keys keep their order
    special from: the purchase line that comes in for this sale
    special order: bought for this sale, and received before it is shipped
    stopping at first error: the run ends at the first item that cannot be planned
    sum: columns that are added up
    tagged: words by which scenarios are selected
    to: where it goes to
    to (direction): back to where it came from, or on to where it went
    to (file): the file it is written to
    to (format): the file it is written to
    to (last day): the last day
    to bin: the bin that goods come to
    to directed: into a location of directed put-away and pick
    with adjustment bin: the bin that all goods go to at first
    to ship: of what is to be shipped
    trace: what a trace comes to
    tracked: the item tracking code
    tracking code: figures of a tracking code
    tracking of: sums of a line's numbers
    type: which type it is of
    unblocked: it can be used both ways
    unchecked: not yet looked at
    unit: the unit of measure
    variant: the variant of the item
    variants: whether a variant must be given
    variants optional: goods need no variant
    variants required: goods of an item with variants need one
    vendor: figures of a vendor
    via: the location that goods are at on the way
    warning: the number from which on a warning is given
    warranty: until when it is under warranty
    where: which rows, or which facts of the refusal
    with: which components are followed
    with cards: the cards are copied too
    with new lot: each gets a lot of its own
    with new package: each gets a package of its own
    with numbers on lines: numbers are taken from lines too
    without card plan: how items without planning values of their own are planned there
    """
}
