using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Data;

// SQLite has no comparison for DateTimeOffset; ticks order the same everywhere.
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

internal sealed class CurrencyCode() : ValueConverter<Currency, string>(currency => currency.Code, code => Currency.Of(code));

internal sealed class SkuText() : ValueConverter<Sku, string>(sku => sku.Text, text => Sku.Of(text));

internal sealed class QuantityUnits() : ValueConverter<Quantity, int>(quantity => quantity.Units, units => Quantity.Of(units));

internal sealed class ChannelCode() : ValueConverter<Channel, string>(channel => channel.Code, code => Channel.Of(code));
