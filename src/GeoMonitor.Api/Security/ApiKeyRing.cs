using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GeoMonitor.Api.Hosting;

namespace GeoMonitor.Api.Security;

/// <summary>The keys that open the monitor. Only their hashes are kept; the first one lies in a file of its own.</summary>
internal sealed class ApiKeyRing
{
    /// <summary>The file with the first key in clear, for who runs the machine.</summary>
    public const string ClearFileName = "api-key";

    /// <summary>The file with names, roles and hashes of all keys.</summary>
    public const string HashFileName = "api-keys.json";

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly ApiKey[] _keys;

    private ApiKeyRing(string clearFile, ApiKey[] keys)
    {
        ClearFile = clearFile;
        _keys = keys;
    }

    /// <summary>The full path of the first key, which its owner may take away.</summary>
    public string ClearFile { get; }

    /// <summary>Reads the keys of a data directory, and makes the first one when there are none.</summary>
    /// <exception cref="SettingsException">The file of keys cannot be read.</exception>
    public static ApiKeyRing Open(string dataDirectory)
    {
        var folder = Directory.CreateDirectory(dataDirectory).FullName;
        var (clearFile, hashFile) = (Path.Combine(folder, ClearFileName), Path.Combine(folder, HashFileName));
        if (!File.Exists(hashFile))
            MakeFirst(clearFile, hashFile);
        return new ApiKeyRing(clearFile, Read(hashFile));
    }

    /// <summary>The key with this text; null when there is none. Takes the same time whichever key is near.</summary>
    public ApiKey? Find(string text)
    {
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), given);
        ApiKey? found = null;
        foreach (var key in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(given, Convert.FromHexString(key.Sha256)))
                found = key;
        }

        return found;
    }

    // a start that was killed between the two files finds the clear key and goes on from it
    private static void MakeFirst(string clearFile, string hashFile)
    {
        if (!File.Exists(clearFile))
            WritePrivate(clearFile, "gm_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) + "\n");
        var key = File.ReadAllText(clearFile).Trim();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        var ring = new KeyFile([new ApiKey("first", ApiRoles.Steward, hash)]);
        WritePrivate(hashFile, JsonSerializer.Serialize(ring, Layout) + "\n");
    }

    private static ApiKey[] Read(string hashFile)
    {
        try
        {
            var keys = JsonSerializer.Deserialize<KeyFile>(File.ReadAllText(hashFile), Layout)?.Keys ?? [];
            foreach (var key in keys)
            {
                if (!ApiRoles.All.Contains(key.Role, StringComparer.Ordinal))
                    throw new FormatException($"the role of '{key.Name}' is '{key.Role}', there are {string.Join(" and ", ApiRoles.All)}");
                if (Convert.FromHexString(key.Sha256).Length != SHA256.HashSizeInBytes)
                    throw new FormatException($"the sha256 of '{key.Name}' has not 64 hexadecimal digits");
            }

            return keys;
        }
        catch (Exception e) when (e is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"the keys in {hashFile} cannot be used: {e.Message}. Correct the file, or delete it to start with a new key.");
        }
    }

    private static void WritePrivate(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path + ".new", options);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(path + ".new", path, overwrite: true);
    }

    private sealed record KeyFile(ApiKey[] Keys);
}

/// <summary>A key as it is kept.</summary>
/// <param name="Name">Whose it is; appears in the log of writes.</param>
/// <param name="Role">What it opens: <see cref="ApiRoles"/>.</param>
/// <param name="Sha256">SHA-256 of the key in hexadecimal: keys are long and random, so a plain hash cannot be turned back.</param>
internal sealed record ApiKey(string Name, string Role, string Sha256);
