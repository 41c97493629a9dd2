using GeoMonitor.Storage.DuckDb.Runs;
using GeoMonitor.Storage.Tests.Runs;

namespace GeoMonitor.Storage.Tests.DuckDb.Runs;

public sealed class DuckDbSupplyGraphStoreTests : SupplyGraphStoreContract, IDisposable
{
    private readonly TemporaryArchive _archive = new();

    protected override ISupplyGraphStore Store => new DuckDbRunStore(_archive.Database);

    public void Dispose() => _archive.Dispose();
}
