using System.Text;
using GeoMonitor.Datasets.Builder.Output;

namespace GeoMonitor.Datasets.Tests.Output;

public class GzipBytesTests
{
    [Fact]
    public void A_packed_file_carries_no_time_and_no_system()
    {
        var packed = GzipBytes.Pack(Encoding.UTF8.GetBytes("year,product\n"));
        packed.AsSpan(4, 4).ToArray().Should().OnlyContain(b => b == 0);
        packed[9].Should().Be(255);
    }

    [Fact]
    public void What_is_packed_comes_out_again() =>
        Gen.Byte.Array[0, 5000].Sample(bytes => Unpacked.Content("x.gz", GzipBytes.Pack(bytes)).AsSpan().SequenceEqual(bytes));
}
