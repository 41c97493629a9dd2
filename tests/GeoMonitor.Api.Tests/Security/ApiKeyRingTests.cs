using GeoMonitor.Api.Hosting;
using GeoMonitor.Api.Security;
using GeoMonitor.Api.Tests.Processes;

namespace GeoMonitor.Api.Tests.Security;

public sealed class ApiKeyRingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_start_makes_a_key_of_a_steward_that_only_its_owner_can_read()
    {
        var ring = ApiKeyRing.Open(_folder.Path);
        var key = File.ReadAllText(ring.ClearFile).Trim();

        key.Should().HaveLength(67);
        ring.Find(key)!.Role.Should().Be(ApiRoles.Steward);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(ring.ClearFile).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(Path.Combine(_folder.Path, ApiKeyRing.HashFileName)).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Later_starts_keep_the_key_also_when_the_clear_one_was_taken_away()
    {
        var key = File.ReadAllText(ApiKeyRing.Open(_folder.Path).ClearFile).Trim();
        File.Delete(Path.Combine(_folder.Path, ApiKeyRing.ClearFileName));

        ApiKeyRing.Open(_folder.Path).Find(key).Should().NotBeNull();
        File.Exists(Path.Combine(_folder.Path, ApiKeyRing.ClearFileName)).Should().BeFalse();
    }

    [Fact]
    public void Two_monitors_have_two_keys_and_a_near_key_opens_nothing()
    {
        using var other = new TemporaryFolder();
        var ring = ApiKeyRing.Open(_folder.Path);
        var key = File.ReadAllText(ring.ClearFile).Trim();

        ApiKeyRing.Open(other.Path).Find(key).Should().BeNull();
        ring.Find(key[..^1]).Should().BeNull();
        ring.Find(key.ToUpperInvariant()).Should().BeNull();
        ring.Find("").Should().BeNull();
    }

    [Theory]
    [InlineData("""{"keys":[{"name":"x","role":"king","sha256":"00"}]}""", "king")]
    [InlineData("""{"keys":[{"name":"x","role":"steward","sha256":"00"}]}""", "64")]
    [InlineData("not json", "JSON")]
    public void A_file_of_keys_that_cannot_be_read_stops_the_start(string text, string word)
    {
        File.WriteAllText(Path.Combine(_folder.Path, ApiKeyRing.HashFileName), text);

        FluentActions.Invoking(() => ApiKeyRing.Open(_folder.Path)).Should().Throw<SettingsException>()
            .Which.Message.Should().ContainEquivalentOf(word);
    }
}
