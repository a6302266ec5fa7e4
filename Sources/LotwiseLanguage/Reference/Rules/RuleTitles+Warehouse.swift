extension RuleTitles {
  /// The rules of warehouse handling.
  static let warehouse = """
    W-001 warehouse settings of a location
    W-002 what directed put-away and pick implies
    W-003 mandatory bins
    W-004 cross-docking
    W-005 picking by first expired, first out
    W-006 bins with a purpose
    W-007 bin policies
    W-008 which document a location handles goods with
    W-009 lines that a warehouse document locks
    W-010 warehouse tracking
    W-011 numbers where the warehouse does not track
    W-012 numbers where the warehouse tracks
    W-013 required numbers that the warehouse does not track
    W-014 serial numbers and units
    W-015 mandatory variants in bins
    W-020 where warehouse tracking is entered
    W-021 warehouse tracking lines
    W-022 how warehouse tracking lines are recalculated
    W-023 tracking that a shipment line takes over
    W-024 tracking that the warehouse owns
    W-025 changing tracking before picking
    W-026 inventory picks write the source's tracking
    W-027 warehouse picks write the source's tracking
    W-028 a pick reserves what it picked
    W-029 deleting shipments that were picked
    W-030 warehouse receipts
    W-031 source documents must be released
    W-032 numbers at a warehouse receipt
    W-033 what a warehouse receipt posts
    W-034 receiving in part
    W-035 put-aways
    W-036 take and place lines of a put-away
    W-037 put-away to the default bin
    W-038 put-away by template
    W-039 splitting an activity line
    W-040 registering a put-away
    W-041 changing numbers in a put-away
    W-042 cross-docking what is needed
    W-043 the put-away worksheet
    W-044 receiving more than was ordered
    W-045 warehouse shipments
    W-046 what a shipment can ship
    W-047 creating a pick
    W-047a the pick worksheet
    W-048 how a pick is filled
    W-049 bins a pick takes from
    W-050 bins of a directed pick
    W-051 pick lines without goods
    W-052 take and place lines of a pick
    W-053 entering a number on a pick line
    W-054 quantity to handle of an activity line
    W-054a entering a bin on an activity line
    W-055 checks when a pick is registered
    W-056 a pick agrees with its source's tracking
    W-057 what registering a pick writes
    W-058 checks when a shipment is posted
    W-059 what posting a shipment writes
    W-060 picking and shipping in part
    W-061 picking more than is needed
    W-062 shipping without a pick
    W-063 undoing with warehouse documents
    W-064 inventory put-aways
    W-065 posting an inventory put-away
    W-066 inventory picks
    W-067 posting an inventory pick
    W-068 inventory movements
    W-069 internal put-aways and picks
    W-070 the movement worksheet
    W-071 reclassifying bins
    W-072a the warehouse item journal
    W-072b warehouse adjustments in the item journal
    W-072c counting by bin
    W-073 warehouse entries
    W-074 registering a warehouse line
    W-075 bin contents follow warehouse entries
    W-076 a serial number is in one bin
    W-077 expiration dates in bins
    W-078 quantities of a bin content
    W-079 blocked and dedicated bins
    W-079a posting straight into bins
    W-080 when picks go by expiration
    W-081 numbers that can be picked by expiration
    W-082 numbers in the adjustment bin
    W-083 the order by expiration
    W-084 how much of a number is picked
    W-085 numbers without expiration date
    W-086 expired numbers are not picked
    W-087 numbers given beforehand come first
    W-088 the picker may take another number
    W-089 what is available to pick of an item
    W-090 what is available to pick of a number
    W-091 a number entered on a pick line
    W-092 what is available to a directed pick
    W-093 late binding for a pick
    W-094 what is reserved on order is not picked
    W-095 what is available to reserve in a warehouse
    W-096 received and not put away
    W-097 bins that goods leave from
    W-098 availability in pick bins
    W-099 availability without bins
    W-100 picks of components
    W-101 components of an inventory pick
    W-102 output into bins
    W-103 assembly in a warehouse
    W-104 blocked numbers in a warehouse
    W-105 expired numbers in a warehouse
    W-106 one piece a serial number
    W-107 orders that the warehouse has to post
    W-108 what a line handles where the warehouse does
    W-108a fields that warehouse lines lock
    W-109 what goes to the adjustment bin
    W-110 the default bin of a line
    W-111 the bin of a line by hand
    W-112 changing the bin of a tracked line
    W-113 selecting numbers from a bin
    W-114 another tracking code once bins know the item
    W-115 bins of equal rank
    W-116 when bins and their contents may change
    W-117 a whole directed location
    W-118 units in bins
    W-119 the unit of a put-away
    W-120 broken lines of a put-away
    W-121 the steps of a directed pick
    W-122 picking from larger units
    W-123 picking from smaller units
    W-124 what breakbulk lines forbid
    W-125 rounding in bins
    W-126 the order of checks when registering
    W-127 availability of a number when registering
    W-128 quantity to handle on warehouse lines
    W-129 a number handed on from take to place
    W-130 deleting warehouse lines
    W-131 how warehouse documents are cut
    W-132 picks of a shipment that is not released
    W-132a a pick that ends an order-to-order binding
    W-133 which components are picked
    W-133a bins of production
    W-134 putting output away
    W-135 consumption and output by hand
    W-136 components in the assembly bin
    W-137 warehouse tracking of an undone assembly
    W-138 calculating cross-docking
    W-139 putting cross-docked goods away
    W-140 picking cross-docked goods
    W-141 replenishing bins
    W-142 movement worksheets
    W-143 getting bin contents
    W-144 internal put-aways and picks
    W-145 warehouse journals
    W-146 calculating the warehouse adjustment
    W-147 counting in the warehouse
    W-148 several source documents in one posting
    W-149 fetching source documents
    W-150 bins of warehouse headers
    W-151 put-aways from the posted receipt
    W-152 put-away templates
    W-153 capacity of bins
    W-154 classes of goods
    W-155 undoing in the warehouse
    W-156 special equipment
    W-157 making a location a directed one
    """
}
