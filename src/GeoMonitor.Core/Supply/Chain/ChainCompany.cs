using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Supply.Chain;

/// <summary>A company in a segment.</summary>
/// <param name="Company">Its name.</param>
/// <param name="Seat">Where it has its headquarters; null when not known.</param>
/// <param name="Owner">Who owns it; null when nobody is named.</param>
/// <param name="OwnerSeat">Where the owner sits; null when not known.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Role">What it does there, in words; null when not said.</param>
/// <param name="Share">Share of world supply, 0..1; null when not known.</param>
/// <param name="ShareYear">The year of the share; null when not known.</param>
/// <param name="Mark">What the row rests on.</param>
/// <param name="ShareMark">What the share rests on; null without a share.</param>
public sealed record ChainCompany(
    string Company,
    EconomyCode? Seat,
    string? Owner,
    EconomyCode? OwnerSeat,
    ItemId Segment,
    string? Role,
    Share? Share,
    Year? ShareYear,
    FactMark Mark,
    FactMark? ShareMark);

/// <summary>A company that delivers to another.</summary>
/// <param name="Supplier">Who delivers.</param>
/// <param name="Customer">Who gets it.</param>
/// <param name="Segment">What is delivered, as a segment; null when none of ours is meant for sure.</param>
/// <param name="Product">What is delivered, in words; null when not said.</param>
/// <param name="Dependence">How far the customer depends on it, as stated; null when not said.</param>
/// <param name="Year">The year; null when not known.</param>
/// <param name="Mark">What it rests on.</param>
public sealed record ChainLink(
    string Supplier, string Customer, ItemId? Segment, string? Product, string? Dependence, Year? Year, FactMark Mark);
